package maru.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class MarkedTest {

  @Test
  void marksHoweverItIsSpaced() {
    assertThat(Marked.in("폴 댄스 <입문>", "폴댄스")).isEqualTo("<em>폴 댄스</em> &lt;입문&gt;");
    assertThat(Marked.in("요가", "수영")).isNull();
  }

  @Test
  void fillerIsNotAskedFor() {
    assertThat(asked("붓글씨 배우고 싶어요").text()).isEqualTo("붓글씨");
    assertThat(asked("붓글씨수업").text()).isEqualTo("붓글씨");
    assertThat(asked("수업").text()).isEqualTo("수업");
    assertThat(Asked.of("  !? ")).isNull();
    assertThat(Objects.requireNonNull(asked("qntrmfTl").slipped()).text()).isEqualTo("붓글씨");
  }

  @Test
  void aCursorIsReadAsItWasWritten() {
    Cursor cursor = new Cursor(1, maru.query.elastic.Json.MAPPER.createArrayNode().add(1.5));
    assertThat(Cursor.of(cursor.text())).isEqualTo(cursor);
    assertThat(Cursor.of("%%%")).isNull();
    assertThat(Cursor.of("bm9uc2Vuc2U")).isNull();
  }

  private static Asked asked(String typed) {
    return Objects.requireNonNull(Asked.of(typed));
  }
}
