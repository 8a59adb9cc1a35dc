package maru.standalone.lan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A text as a QR code, to be read by a phone's camera from a terminal or a page.
public final class QrCode {

  /// In modules; less is not found by every camera.
  private static final int QUIET_ZONE = 4;

  private final BitMatrix modules;

  private QrCode(BitMatrix modules) {
    this.modules = modules;
  }

  /// The code of a text, such as an address: at most some hundred characters. Refuses a longer one
  /// with [IllegalArgumentException].
  public static QrCode of(String text) {
    try {
      return new QrCode(
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      QUIET_ZONE,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M)));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR code holds this text", tooLong);
    }
  }

  /// Two rows of modules a line. The light modules are drawn: a terminal's ground is dark, and
  /// cameras read the code on a light one as well.
  public List<String> lines() {
    return IntStream.iterate(0, y -> y < size(), y -> y + 2).mapToObj(this::line).toList();
  }

  private String line(int y) {
    return IntStream.range(0, size())
        .mapToObj(x -> half(isLight(x, y), isLight(x, y + 1)))
        .collect(Collectors.joining());
  }

  private static String half(boolean above, boolean below) {
    if (above) {
      return below ? "█" : "▀";
    }
    return below ? "▄" : " ";
  }

  private boolean isLight(int x, int y) {
    return y < size() && !modules.get(x, y);
  }

  /// As an SVG path of unit squares, in a square of [#size] to each side.
  public String path() {
    return IntStream.range(0, size())
        .boxed()
        .flatMap(y ->
            IntStream.range(0, size())
                .filter(x -> modules.get(x, y))
                .mapToObj(x -> "M" + x + " " + y + "h1v1h-1z"))
        .collect(Collectors.joining());
  }

  /// In modules, the quiet zone included.
  public int size() {
    return modules.getWidth();
  }
}
