package maru.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a client is told when something is not done (RFC 9457).
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable List<FieldProblem> errors) {

  /// What is wrong with one field.
  ///
  /// @param field its path in the request
  public record FieldProblem(String field, String code, String detail) {}

  public static Problem of(Refused refused, Locale locale) {
    Refusal refusal = refused.refusal();
    int status = refusal.kind().status();
    List<FieldProblem> errors =
        refused.fields().stream()
            .map(field ->
                new FieldProblem(
                    field.field(),
                    field.refusal().code(),
                    ProblemTexts.of(field.refusal(), field.arguments(), locale)))
            .toList();
    return new Problem(
        "urn:maru:problem:" + refusal.code(),
        HttpStatus.valueOf(status).getReasonPhrase(),
        status,
        ProblemTexts.of(refusal, refused.arguments(), locale),
        refusal.code(),
        errors.isEmpty() ? null : errors);
  }
}
