package maru.command.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import maru.command.Refused;
import org.junit.jupiter.api.Test;

class HandoutFileTest {

  @Test
  void aFileIsWhatItsContentShows() {
    assertThat(kind("%PDF-1.7\n")).isEqualTo(HandoutFile.Kind.PDF);
    assertThat(kind("\u0089PNG\r\n\u001a\n...")).isEqualTo(HandoutFile.Kind.PNG);
    assertThat(kind("\u00ff\u00d8\u00ff\u00e0")).isEqualTo(HandoutFile.Kind.JPEG);
    assertThat(kind("RIFF\u0010\0\0\0WEBPVP8 ")).isEqualTo(HandoutFile.Kind.WEBP);
    assertThat(kind("<html>stays a text</html>\r\n")).isEqualTo(HandoutFile.Kind.TEXT);
    assertThat(HandoutFile.of("붓\t세 자루\n".getBytes(StandardCharsets.UTF_8)).kind())
        .isEqualTo(HandoutFile.Kind.TEXT);
  }

  @Test
  void whatShowsNoKindIsRefused() {
    assertThat(refusal("PK\u0003\u0004")).isEqualTo(HandoutRefusal.OTHER_KIND);
    assertThat(refusal("GIF89a\u0001\u0000")).isEqualTo(HandoutRefusal.OTHER_KIND);
    assertThat(refusal("RIFF\u0010\0\0\0WAVE")).isEqualTo(HandoutRefusal.OTHER_KIND);
    assertThat(refusal("caf\u00e9")).as("not UTF-8").isEqualTo(HandoutRefusal.OTHER_KIND);
    assertThat(refusal("")).isEqualTo(HandoutRefusal.EMPTY);
  }

  private static HandoutFile.Kind kind(String content) {
    return HandoutFile.of(bytes(content)).kind();
  }

  private static Object refusal(String content) {
    return catchThrowableOfType(Refused.class, () -> HandoutFile.of(bytes(content))).refusal();
  }

  /// One byte for each character.
  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.ISO_8859_1);
  }
}
