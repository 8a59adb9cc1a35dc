package maru.bridge.media;

import java.io.Serial;

/// The media server said no, or nothing.
public final class MediaRefusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// It can't be reached, or failed.
  public static final String UNAVAILABLE = "media.unavailable";

  private final String code;

  MediaRefusal(String code, String detail) {
    super(detail);
    this.code = code;
  }

  MediaRefusal(String code, String detail, Throwable cause) {
    super(detail, cause);
    this.code = code;
  }

  /// A stable name such as `media.cannotConsume`.
  public String code() {
    return code;
  }
}
