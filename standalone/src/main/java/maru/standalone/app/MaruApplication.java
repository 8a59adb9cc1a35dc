package maru.standalone.app;

import maru.command.ProblemAdvice;
import maru.standalone.demo.DemoConfiguration;
import maru.standalone.lan.LanModule;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// One process of Maru. `maru.sides` says which sides it is: `command`, `query`, `bridge`, or
/// several of them.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  Sides.class,
  StoreConfiguration.class,
  SecurityConfiguration.class,
  RequestConfiguration.class,
  WebFiles.class,
  ApiDocs.class,
  Parts.class,
  DemoConfiguration.class,
  ProblemAdvice.class,
  ErrorAnswers.class,
  FlinkPage.class,
  LanModule.class
})
public class MaruApplication {

  public static void main(String[] args) {
    SpringApplication.run(MaruApplication.class, args);
  }
}
