package maru.standalone.demo.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The clips that are shipped, as they are read.
class ClipTest {
  private static final long TWO_SECONDS = 2 * 90_000;

  @Test
  void everyPictureLoopsWithAKeyFrameEveryTwoSeconds() {
    Wardrobe wardrobe = Wardrobe.open();
    assertThat(wardrobe.students())
        .hasSizeGreaterThan(Robots.MOST_STUDENTS)
        .doesNotHaveDuplicates();
    for (Clip clip : wardrobe.students()) {
      keysEveryTwoSeconds(clip);
    }
    keysEveryTwoSeconds(wardrobe.teacher());
  }

  private static void keysEveryTwoSeconds(Clip clip) {
    assertThat(clip.length()).isEqualTo(4 * TWO_SECONDS);
    List<Long> keys =
        clip.frames().stream()
            .filter(frame -> (frame.bytes()[0] & 1) == 0)
            .map(Clip.Frame::at)
            .toList();
    assertThat(keys).contains(0L, TWO_SECONDS, 2 * TWO_SECONDS, 3 * TWO_SECONDS);
  }

  @Test
  void theToneIsAsLongAsThePictures() {
    Clip tone = Clip.sound("tone");
    assertThat(tone.clockRate()).isEqualTo(48_000);
    assertThat(tone.length() / (double) tone.clockRate()).isBetween(7.9, 8.2);
    assertThat(tone.frames().get(1).at()).isEqualTo(2_880);
  }

  @Test
  void whatIsNoClipIsRefused() {
    byte[] text = "먹을 갈고 붓을 든다. 아직은 아무것도 그리지 않았다.".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> IvfFile.read(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OggOpusFile.read(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OggOpusFile.read(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
