package maru.standalone.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import maru.command.Refused;
import maru.command.RequestRefusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Flink's own page, for admins (who may reach it, [SecurityConfiguration] says). To read, not to
/// act: only GET goes through, and none of those that end a job.
@RestController
@ConditionalOnProperty("maru.flink.url")
final class FlinkPage {
  private static final String PREFIX = "/flink/";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Left from a time when some clusters let nothing but GET through.
  private static final Pattern ACTING = Pattern.compile(".*/yarn-(cancel|stop)/*");

  /// The page switches its style sheet on by one inline handler, named here by its digest.
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " font-src 'self' data:; worker-src 'self' blob:; object-src 'none';"
          + " script-src 'self' 'unsafe-hashes'"
          + " 'sha256-MhtPZXr7+LpJUY5qtMutB+qWfQtMaPccfe7QXtCcEYc=';"
          + " base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

  private static final List<String> HANDED_ON =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CACHE_CONTROL, HttpHeaders.LAST_MODIFIED);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String flink;

  FlinkPage(@Value("${maru.flink.url}") String flink) {
    this.flink = flink.endsWith("/") ? flink : flink + "/";
  }

  /// The page's own links are relative to a folder.
  @GetMapping("/flink")
  void folder(HttpServletResponse response) throws IOException {
    response.sendRedirect(PREFIX);
  }

  @GetMapping(PREFIX + "**")
  void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI().substring(PREFIX.length());
    if (ACTING.matcher("/" + path).matches()) {
      throw new Refused(RequestRefusal.NOT_FOUND);
    }
    String query = request.getQueryString();
    HttpResponse<InputStream> answer = ask(flink + path + (query == null ? "" : "?" + query));
    try (InputStream body = answer.body()) {
      response.setStatus(answer.statusCode());
      response.setHeader("Content-Security-Policy", CONTENT);
      for (String name : HANDED_ON) {
        answer.headers().firstValue(name).ifPresent(value -> response.setHeader(name, value));
      }
      body.transferTo(response.getOutputStream());
    }
  }

  private HttpResponse<InputStream> ask(String address) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
          HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new Refused(RequestRefusal.UNAVAILABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(RequestRefusal.UNAVAILABLE);
    }
  }
}
