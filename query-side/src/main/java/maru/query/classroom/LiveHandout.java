package maru.query.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import maru.events.handout.HandoutEvent;
import maru.events.handout.HandoutEvent.FileShared;
import maru.events.handout.HandoutEvent.LinkShared;

/// One handout of a class.
record LiveHandout(HandoutEvent shared, Instant at) {
  /// How the names of such files end, so that no machine takes them for anything else.
  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "application/pdf", List.of(".pdf"),
          "image/png", List.of(".png"),
          "image/jpeg", List.of(".jpg", ".jpeg"),
          "image/webp", List.of(".webp"),
          "text/plain", List.of(".txt", ".md", ".csv"));

  LiveView.Handout shown(Words words) {
    return switch (shared) {
      case FileShared e ->
          new LiveView.Handout(
              e.handoutId().value(), fileName(e, words), null, e.mediaType(), e.bytes(), at);
      case LinkShared e ->
          new LiveView.Handout(
              e.handoutId().value(),
              words.open(e.title()).orElse(""),
              words.open(e.address()).orElse(""),
              null,
              null,
              at);
    };
  }

  /// With the ending of its kind.
  static String fileName(FileShared file, Words words) {
    String name = words.open(file.fileName()).orElse("");
    List<String> endings = ENDINGS.getOrDefault(file.mediaType(), List.of(".bin"));
    return endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)
        ? name
        : name + endings.getFirst();
  }
}
