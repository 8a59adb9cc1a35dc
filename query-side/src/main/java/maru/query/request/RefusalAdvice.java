package maru.query.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import maru.query.elastic.ElasticException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Says as RFC 9457 problem+json why a query is not answered.
@RestControllerAdvice(basePackages = "maru.query")
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {
  private static final String CURSOR = "cursor";
  private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Problem(
      String type,
      String title,
      int status,
      String detail,
      String code,
      @Nullable List<FieldProblem> errors) {}

  /// What is wrong with one parameter.
  record FieldProblem(String field, String code, String detail) {}

  @ExceptionHandler
  ResponseEntity<Problem> refused(RefusedQuery refused, Locale locale) {
    return problem(refused, locale, _ -> {});
  }

  @ExceptionHandler
  ResponseEntity<Problem> tooMany(TooManyQueries many, Locale locale) {
    return problem(
        new RefusedQuery(Refusal.TOO_MANY),
        locale,
        headers -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(many.seconds())));
  }

  @ExceptionHandler
  ResponseEntity<Problem> malformed(MethodArgumentTypeMismatchException wrong, Locale locale) {
    return refused(
        wrong.getName().equals(PageLimit.PARAMETER)
            ? PageLimit.refused()
            : RefusedQuery.malformed(wrong.getName()),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<Problem> away(ElasticException away, HttpServletRequest request, Locale locale) {
    if (away.status() == HttpStatus.BAD_REQUEST.value() && request.getParameter(CURSOR) != null) {
      return refused(RefusedQuery.malformed(CURSOR), locale); // its keys are of another order
    }
    LOG.warn("Elasticsearch did not answer a query", away);
    return refused(new RefusedQuery(Refusal.SEARCH_AWAY), locale);
  }

  private static ResponseEntity<Problem> problem(
      RefusedQuery refused, Locale locale, Consumer<HttpHeaders> headers) {
    Refusal refusal = refused.refusal();
    String field = refused.field();
    String detail = refused.detail(locale.getLanguage().equals("ko"));
    return ResponseEntity.status(refusal.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            new Problem(
                "urn:maru:problem:" + refusal.code(),
                refusal.status().getReasonPhrase(),
                refusal.status().value(),
                detail,
                refusal.code(),
                field == null ? null : List.of(new FieldProblem(field, refusal.code(), detail))));
  }
}
