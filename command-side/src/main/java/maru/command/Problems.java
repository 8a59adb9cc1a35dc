package maru.command;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Answers with a [Problem], from inside and outside of controllers.
public final class Problems {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Problems() {}

  public static ResponseEntity<Problem> entity(Refused refused, HttpServletRequest request) {
    Locale locale = locale(request);
    var response =
        ResponseEntity.status(refused.refusal().kind().status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (refused.refusal().kind() == Refusal.Kind.TOO_MANY && !refused.arguments().isEmpty()) {
      response.header(HttpHeaders.RETRY_AFTER, String.valueOf(refused.arguments().getFirst()));
    }
    return response.body(Problem.of(refused, locale));
  }

  /// For filters, where no controller answers. Does nothing if an answer has begun.
  public static void write(
      Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    ResponseEntity<Problem> entity = entity(refused, request);
    response.setStatus(entity.getStatusCode().value());
    entity
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    response.getOutputStream().write(JSON.writeValueAsBytes(entity.getBody()));
  }

  private static Locale locale(HttpServletRequest request) {
    return Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
