package maru.store.axon;

import maru.store.Timers;
import org.axonframework.config.Configuration;
import org.springframework.context.SmartLifecycle;

/// Starts Axon when every bean is there, and stops it before any of them goes.
final class AxonLifecycle implements SmartLifecycle {
  private final Configuration axon;
  private final Timers timers;
  private volatile boolean running;

  AxonLifecycle(Configuration axon, Timers timers) {
    this.axon = axon;
    this.timers = timers;
  }

  @Override
  public void start() {
    axon.start();
    timers.start();
    running = true;
  }

  @Override
  public void stop() {
    timers.close();
    axon.shutdown();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before the web server takes requests.
  @Override
  public int getPhase() {
    return 0;
  }
}
