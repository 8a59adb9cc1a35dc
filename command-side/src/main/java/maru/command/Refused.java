package maru.command;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;

/// Thrown where a decision says no. Carries no stack trace: a refusal is an answer, not a fault.
public final class Refused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;
  private final transient List<Object> arguments;
  private final transient List<FieldError> fields;

  /// A refusal of the whole request.
  ///
  /// @param arguments for the texts of the refusal, in their order
  public Refused(Refusal refusal, Object... arguments) {
    this(refusal, Arrays.asList(arguments), List.of());
  }

  private Refused(Refusal refusal, List<Object> arguments, List<FieldError> fields) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
    this.arguments = arguments;
    this.fields = fields;
  }

  /// Refuses because of fields of the request. The first of them gives the refusal its code.
  public static Refused fields(List<FieldError> fields) {
    FieldError first = fields.getFirst();
    return new Refused(first.refusal(), first.arguments(), List.copyOf(fields));
  }

  /// Refuses because of one field of the request.
  public static Refused field(String field, Refusal refusal, Object... arguments) {
    return fields(List.of(new FieldError(field, refusal, Arrays.asList(arguments))));
  }

  public Refusal refusal() {
    return refusal;
  }

  public List<Object> arguments() {
    return arguments;
  }

  public List<FieldError> fields() {
    return fields;
  }

  /// What is wrong with one field.
  ///
  /// @param field its path in the request's body, such as `tags[2]`
  public record FieldError(String field, Refusal refusal, List<Object> arguments) {}
}
