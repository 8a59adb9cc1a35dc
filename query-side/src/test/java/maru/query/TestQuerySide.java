package maru.query;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import maru.events.Event;
import maru.events.member.MemberId;
import maru.query.elastic.TestElastic;
import maru.store.EventStore;
import maru.store.MemberNames;
import maru.store.Metadata;
import maru.store.NewEvent;
import maru.store.TestPostgres;
import maru.store.axon.EventStoreModule;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real query side on a real PostgreSQL and Elasticsearch, asked over HTTP. Who asks stands in
/// a header, since signing in is the command side's.
public final class TestQuerySide implements AutoCloseable {
  private final TestPostgres.Database database;
  private final Path home;
  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private TestQuerySide(
      TestPostgres.Database database, Path home, ConfigurableApplicationContext context) {
    this.database = database;
    this.home = home;
    this.context = context;
  }

  /// On a new database and an empty Elasticsearch.
  public static TestQuerySide started() {
    TestElastic.empty();
    try {
      return on(TestPostgres.database(), Files.createTempDirectory("maru-query"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestQuerySide on(TestPostgres.Database database, Path home) {
    return new TestQuerySide(
        database,
        home,
        new SpringApplicationBuilder(App.class)
            .run(
                "--server.port=0",
                "--maru.home=" + home,
                "--maru.keys.dir=" + home.resolve("keys"),
                "--maru.elasticsearch.url=" + TestElastic.url(),
                "--maru.postgres.url=" + database.url(),
                "--maru.postgres.user=" + database.user(),
                "--maru.postgres.password=" + database.password()));
  }

  /// Stops, does something to the database, and starts again on the same data.
  public TestQuerySide restartedAfter(String sql) {
    context.close();
    database.execute(sql);
    return on(database, home);
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
          .addFilterBefore(new HeaderFilter(), AuthorizationFilter.class)
          .build();
    }
  }

  static final class HeaderFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String member = request.getHeader("X-Test-Member");
      if (member != null) {
        SecurityContextHolder.getContext()
            .setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    member,
                    "",
                    AuthorityUtils.createAuthorityList("ROLE_STUDENT", "ROLE_INSTRUCTOR")));
      }
      chain.doFilter(request, response);
    }
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// Appends events as they would be decided.
  ///
  /// @return the last one's position
  public long append(Event... events) {
    Instant now = Instant.now();
    return bean(EventStore.class)
        .appendFree(Arrays.stream(events).map(e -> NewEvent.free(e, now, Metadata.NONE)).toList());
  }

  public HttpResponse<String> ask(
      String method, String path, @Nullable MemberId who, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + context.getEnvironment().getProperty("local.server.port")
                        + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (who != null) {
      request.header("X-Test-Member", who.value());
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonNode get(String path, @Nullable MemberId who) {
    return JsonMapper.shared().readTree(ask("GET", path, who).body());
  }

  public JsonNode search(String words, long after) {
    return get(
        "/api/courses?after=" + after + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
        null);
  }

  public static List<String> texts(JsonNode items, String field) {
    return items.valueStream().map(item -> item.path(field).asString()).toList();
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
