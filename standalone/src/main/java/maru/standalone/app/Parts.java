package maru.standalone.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How each part of Maru is. Without PostgreSQL nothing works; without any of the others much still
/// does, so that they only degrade the whole.
@Configuration(proxyBeanMethods = false)
class Parts {
  private static final Status DEGRADED = new Status("DEGRADED");
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Bean
  HealthIndicator postgres(DataSource dataSource) {
    return () -> {
      try (Connection connection = dataSource.getConnection()) {
        return connection.isValid((int) PATIENCE.toSeconds())
            ? Health.up().build()
            : Health.down().build();
      } catch (java.sql.SQLException e) {
        return Health.down().build();
      }
    };
  }

  @Bean
  @ConditionalOnProperty("maru.elasticsearch.url")
  HealthIndicator elasticsearch(@Value("${maru.elasticsearch.url}") String url) {
    return () -> probe(url + "/", "");
  }

  @Bean
  @ConditionalOnProperty("maru.flink.url")
  HealthIndicator flink(@Value("${maru.flink.url}") String url) {
    return () -> probe(url + "/overview", "");
  }

  @Bean
  @ConditionalOnProperty("maru.media.url")
  HealthIndicator media(
      @Value("${maru.media.url}") String url, @Value("${maru.media.token:}") String token) {
    return () -> probe(url + "/health", token);
  }

  private Health probe(String url, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      return status < 400
          ? Health.up().build()
          : Health.status(DEGRADED).withDetail("status", status).build();
    } catch (java.io.IOException e) {
      return Health.status(DEGRADED).withDetail("reason", "does not answer").build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.status(DEGRADED).withDetail("reason", "interrupted").build();
    }
  }
}
