package maru.standalone.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A reader sees what a person's phone would.
class QrCodeTest {
  private static final String ADDRESS = "http://192.168.100.107:18080/lan";
  private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int SCALE = 4;
  private static final int WHITE = 0xFFFFFF;

  @Test
  void theLinesOfATerminalAreReadAsTheAddress() throws Exception {
    List<String> lines = QrCode.of(ADDRESS).lines();
    int width = lines.getFirst().length();
    boolean[][] light = new boolean[lines.size() * 2][width];
    for (int y = 0; y < lines.size(); y++) {
      for (int x = 0; x < width; x++) {
        char half = lines.get(y).charAt(x);
        light[2 * y][x] = half == '█' || half == '▀';
        light[2 * y + 1][x] = half == '█' || half == '▄';
      }
    }
    assertThat(read(light)).isEqualTo(ADDRESS);
    assertThat(width).isLessThanOrEqualTo(78);
  }

  @Test
  void thePathOfThePageIsReadAsTheAddress() throws Exception {
    QrCode code = QrCode.of(ADDRESS);
    boolean[][] light = new boolean[code.size()][code.size()];
    for (boolean[] row : light) {
      Arrays.fill(row, true);
    }
    SQUARE
        .matcher(code.path())
        .results()
        .forEach(dark ->
            light[Integer.parseInt(dark.group(2))][Integer.parseInt(dark.group(1))] = false);
    assertThat(read(light)).isEqualTo(ADDRESS);
    assertThat(SQUARE.matcher(code.path()).replaceAll("")).isEmpty();
  }

  @Test
  void aTextThatNoCodeHoldsIsRefused() {
    assertThatThrownBy(() -> QrCode.of("m".repeat(5_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String read(boolean[][] light) throws ReaderException, NotFoundException {
    int width = light[0].length * SCALE;
    int height = light.length * SCALE;
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = light[y / SCALE][x / SCALE] ? WHITE : 0;
      }
    }
    var picture = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
  }
}
