package maru.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import javax.sql.DataSource;
import maru.query.QuerySide;
import maru.store.MemberNames;
import maru.store.axon.EventStoreModule;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// The query side as in production, open to anybody.
final class SearchWiring implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  SearchWiring(String databaseUrl, URI elasticsearch) throws IOException {
    context =
        new SpringApplicationBuilder(App.class)
            .run(
                "--server.port=0",
                "--logging.level.root=WARN",
                "--spring.main.banner-mode=off",
                "--maru.keys.dir=" + Files.createTempDirectory("maru-bench"),
                "--maru.elasticsearch.url=" + elasticsearch,
                "--maru.postgres.url=" + databaseUrl,
                "--maru.postgres.user=postgres",
                "--maru.postgres.password=postgres");
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({EventStoreModule.class, QuerySide.class})
  static class App {
    @Bean
    MemberNames memberNames(DataSource dataSource) {
      return new MemberNames(dataSource);
    }

    @Bean
    JdbcClient jdbc(DataSource dataSource) {
      return JdbcClient.create(dataSource);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
      return http.csrf(csrf -> csrf.disable())
          .authorizeHttpRequests(who -> who.anyRequest().permitAll())
          .build();
    }
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  URI url() {
    return URI.create(
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
  }
}
