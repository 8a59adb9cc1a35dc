package maru.query.request;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// A query that is not answered.
public final class RefusedQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Refusal refusal;
  private final @Nullable String field;
  private final String korean;
  private final String english;

  public RefusedQuery(Refusal refusal) {
    this(refusal, null, refusal.detail(true), refusal.detail(false));
  }

  private RefusedQuery(Refusal refusal, @Nullable String field, String korean, String english) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
    this.field = field;
    this.korean = korean;
    this.english = english;
  }

  /// A parameter that says nothing that could be answered.
  public static RefusedQuery malformed(String parameter) {
    Refusal refusal = Refusal.MALFORMED;
    return new RefusedQuery(refusal, parameter, refusal.detail(true), refusal.detail(false));
  }

  /// A parameter that is no whole number within its range.
  public static RefusedQuery outside(String parameter, int least, int most) {
    return new RefusedQuery(
        Refusal.MALFORMED,
        parameter,
        "%s 값은 %d에서 %d 사이의 정수여야 해요.".formatted(parameter, least, most),
        "%s must be a whole number between %d and %d.".formatted(parameter, least, most));
  }

  /// A parameter that names none of the values that there are.
  public static RefusedQuery notAmong(String parameter, Collection<String> values) {
    String all = String.join(", ", values);
    return new RefusedQuery(
        Refusal.MALFORMED,
        parameter,
        "%s 값은 %s 가운데 하나여야 해요.".formatted(parameter, all),
        "%s must be one of %s.".formatted(parameter, all));
  }

  public Refusal refusal() {
    return refusal;
  }

  /// The parameter that is to blame, if one is.
  public @Nullable String field() {
    return field;
  }

  String detail(boolean inKorean) {
    return inKorean ? korean : english;
  }
}
