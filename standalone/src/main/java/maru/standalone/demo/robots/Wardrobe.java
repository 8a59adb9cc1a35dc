package maru.standalone.demo.robots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What robots show, play and say. Made by hand and by `standalone/clips/Clips.java`.
///
/// @param teacher what a teacher shows
/// @param tone what a teacher is heard by
/// @param students what students show, each another
/// @param korean what most students say
/// @param english what the others say
record Wardrobe(
    Clip teacher, Clip tone, List<Clip> students, List<String> korean, List<String> english) {
  private static final String LINES = "/maru/demo/lines.json";

  /// One student in so many speaks English.
  private static final int ENGLISH = 4;

  private record Lines(List<String> ko, List<String> en) {}

  static Wardrobe open() {
    try (InputStream json = Wardrobe.class.getResourceAsStream(LINES)) {
      if (json == null) {
        throw new IllegalStateException(LINES + " is not on the class path");
      }
      Lines lines = JsonMapper.shared().readValue(json, new TypeReference<Lines>() {});
      return new Wardrobe(
          Clip.picture("brush"),
          Clip.sound("tone"),
          Stream.of("petals", "bowl", "string", "moon", "lantern", "ink", "boards", "leaves")
              .map(Clip::picture)
              .toList(),
          lines.ko(),
          lines.en());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param place in class, from 0
  Clip student(int place) {
    return students.get(place % students.size());
  }

  /// @param place in class, from 0
  List<String> lines(int place) {
    return place % ENGLISH == ENGLISH - 1 ? english : korean;
  }
}
