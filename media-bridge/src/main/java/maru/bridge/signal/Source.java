package maru.bridge.signal;

/// What a track shows. A member may publish each once on each connection.
public enum Source {
  CAMERA("video"),
  MICROPHONE("audio"),
  /// A second camera, at whatever the hands do.
  HANDS("video"),
  SCREEN("video"),
  SCREEN_SOUND("audio");

  private final String kind;

  Source(String kind) {
    this.kind = kind;
  }

  /// `audio` or `video`.
  public String kind() {
    return kind;
  }
}
