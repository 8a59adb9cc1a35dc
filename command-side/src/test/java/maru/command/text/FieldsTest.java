package maru.command.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import maru.command.Refused;
import org.junit.jupiter.api.Test;

class FieldsTest {

  @Test
  void textIsTrimmedAndNormalised() {
    Fields fields = new Fields();
    assertThat(fields.line("title", "  붓글씨 ", 1, 10)).isEqualTo("붓글씨");
    assertThat(fields.prose("text", "a\r\nb\tc", 1, 10)).isEqualTo("a\nb\tc");
    fields.refuse();
  }

  @Test
  void markupQuotesAndEmojiAreText() {
    Fields fields = new Fields();
    String text = "<b>'; drop table event; --</b> 🎨👩‍🎨";
    assertThat(fields.line("title", text, 1, 80)).isEqualTo(text);
    fields.refuse();
  }

  @Test
  void lengthIsCountedInCharacters() {
    Fields fields = new Fields();
    fields.line("title", "🎨".repeat(80), 2, 80);
    fields.refuse();
    refused(f -> f.line("title", "🎨".repeat(81), 2, 80), FieldRefusal.TOO_LONG);
    refused(f -> f.line("title", "붓", 2, 80), FieldRefusal.TOO_SHORT);
  }

  @Test
  void everyFieldSaysWhatIsWrongWithIt() {
    refused(f -> f.line("title", null, 1, 5), FieldRefusal.REQUIRED);
    refused(f -> f.line("title", " \u3000 ", 1, 5), FieldRefusal.BLANK);
    refused(f -> f.line("title", "a\u0000b", 1, 5), FieldRefusal.CONTROL_CHARACTER);
    refused(f -> f.line("title", "a\nb", 1, 5), FieldRefusal.CONTROL_CHARACTER);
    refused(f -> f.prose("text", "a\u0007b", 1, 5), FieldRefusal.CONTROL_CHARACTER);
    refused(f -> f.line("title", "a\ud83c", 1, 5), FieldRefusal.BROKEN_CHARACTER);
    refused(f -> f.number("capacity", 0, 1, 10), FieldRefusal.OUT_OF_RANGE);
    refused(f -> f.number("capacity", null, 1, 10), FieldRefusal.REQUIRED);
    refused(f -> f.lines("tags", List.of("a", "b"), 1, 5), FieldRefusal.TOO_MANY);
    refused(f -> f.lines("tags", Arrays.asList("a", null), 2, 5), FieldRefusal.REQUIRED);
    refused(f -> f.required("level", null, "x"), FieldRefusal.REQUIRED);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Fields fields = new Fields();
    fields.line("title", "", 1, 5);
    fields.lines("tags", List.of("fine", "much too long"), 5, 5);
    assertThatThrownBy(fields::refuse)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.fields())
                    .extracting(Refused.FieldError::field)
                    .containsExactly("title", "tags[1]"));
  }

  @Test
  void linesAreNotRepeated() {
    Fields fields = new Fields();
    assertThat(fields.lines("tags", List.of("먹", " 먹 ", "붓"), 3, 5)).containsExactly("먹", "붓");
    assertThat(fields.optionalLine("title", "  ", 1, 5)).isNull();
    fields.refuse();
  }

  private static void refused(Consumer<Fields> check, FieldRefusal refusal) {
    Fields fields = new Fields();
    check.accept(fields);
    assertThatThrownBy(fields::refuse)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }
}
