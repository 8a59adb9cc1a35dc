package maru.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpcasterTest {
  /// First it had a `name`; then that became `title`; then a `size` was added.
  @EventName(value = "test.Named", revision = 3)
  public record Named(String title, int size) implements Event {}

  private static final Upcaster TO_TITLE =
      new Upcaster(
          "test.Named",
          1,
          json -> {
            json.set("title", json.remove("name"));
            return json;
          });
  private static final Upcaster TO_SIZE =
      new Upcaster("test.Named", 2, json -> json.put("size", 1));
  private static final EventTypes TYPES = new EventTypes(List.of(Named.class));
  private static final EventJson JSON = new EventJson(TYPES, List.of(TO_SIZE, TO_TITLE));

  @Test
  void eachRevisionIsLiftedToTheNext() {
    assertThat(JSON.read("test.Named", 1, "{\"name\":\"가\"}")).isEqualTo(new Named("가", 1));
    assertThat(JSON.read("test.Named", 2, "{\"title\":\"나\"}")).isEqualTo(new Named("나", 1));
    assertThat(JSON.read("test.Named", 3, "{\"title\":\"다\",\"size\":2}"))
        .isEqualTo(new Named("다", 2));
  }

  @Test
  void whatThisProgramIsTooOldForIsRefused() {
    assertThatThrownBy(() -> JSON.read("test.Named", 4, "{}"))
        .isInstanceOf(UnknownEventException.class);
    assertThatThrownBy(() -> JSON.read("test.Other", 1, "{}"))
        .isInstanceOf(UnknownEventException.class);
  }

  @Test
  void aGapInTheChainIsRefused() {
    EventJson gap = new EventJson(TYPES, List.of(TO_TITLE));

    assertThatThrownBy(() -> gap.read("test.Named", 1, "{\"name\":\"가\"}"))
        .isInstanceOf(UnknownEventException.class);
  }

  @Test
  void twoUpcastersFromOneRevisionAreRefused() {
    assertThatThrownBy(() -> new EventJson(TYPES, List.of(TO_SIZE, TO_SIZE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFieldThatIsNewerThanThisProgramIsPassedOver() {
    assertThat(JSON.read("test.Named", 3, "{\"title\":\"다\",\"size\":2,\"later\":true}"))
        .isEqualTo(new Named("다", 2));
  }
}
