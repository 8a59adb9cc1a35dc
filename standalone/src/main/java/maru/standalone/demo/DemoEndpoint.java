package maru.standalone.demo;

import java.util.Map;
import maru.standalone.demo.DemoConfiguration.DemoFilling;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// `POST /actuator/demo`, for admins and whoever sits at the machine: what `./maru demo` calls.
@Endpoint(id = "demo")
final class DemoEndpoint {
  private final DemoFilling filling;

  DemoEndpoint(DemoFilling filling) {
    this.filling = filling;
  }

  @WriteOperation
  Map<String, Boolean> fill() {
    synchronized (filling) {
      return Map.of("filled", filling.fill());
    }
  }
}
