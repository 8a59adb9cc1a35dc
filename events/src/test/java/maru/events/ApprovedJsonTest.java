package maru.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Freezes the contract: what was ever stored stays readable, and an event's JSON changes only with
/// its revision. To approve a new event or revision, copy the file that the failing test names from
/// `target/received` to `src/test/resources/approved`. An approved file is never changed.
class ApprovedJsonTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Path RECEIVED = Path.of("target", "received");

  static Collection<EventType> types() {
    return EventTypes.ALL.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theNewestRevisionIsWrittenAsApproved(EventType type) throws IOException {
    String written =
        MAPPER
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(MAPPER.readTree(EventJson.ALL.write(Samples.of(type))));
    Files.createDirectories(RECEIVED);
    Files.writeString(RECEIVED.resolve(file(type, type.revision())), written + "\n");

    assertThat(MAPPER.readTree(written))
        .isEqualTo(MAPPER.readTree(approved(type, type.revision())));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyRevisionIsStillRead(EventType type) throws IOException {
    for (int revision = 1; revision <= type.revision(); revision++) {
      Event event = EventJson.ALL.read(type.name(), revision, approved(type, revision));

      assertThat(event).isInstanceOf(type.eventClass());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatIsReadIsWrittenTheSame(EventType type) throws IOException {
    String json = approved(type, type.revision());

    String again = EventJson.ALL.write(EventJson.ALL.read(type.name(), type.revision(), json));

    assertThat(MAPPER.readTree(again)).isEqualTo(MAPPER.readTree(json));
  }

  @Test
  void noApprovedEventHasGone() throws IOException {
    Set<String> known =
        EventTypes.ALL.all().stream()
            .flatMap(type ->
                Stream.iterate(1, revision -> revision + 1)
                    .limit(type.revision())
                    .map(revision -> file(type, revision)))
            .collect(Collectors.toSet());

    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "approved"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(known);
    }
  }

  private static String approved(EventType type, int revision) throws IOException {
    String name = "/approved/" + file(type, revision);
    try (InputStream json = ApprovedJsonTest.class.getResourceAsStream(name)) {
      assertThat(json).as("%s is not approved yet", name).isNotNull();
      return json == null ? "" : new String(json.readAllBytes(), UTF_8);
    }
  }

  private static String file(EventType type, int revision) {
    return type.name() + ".r" + revision + ".json";
  }
}
