import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws what the demo town's robots show and plays what their teacher is heard by, and has ffmpeg
/// pack it: VP8 in IVF, opus in Ogg. Every clip is a loop: its end runs into its beginning.
///
/// `java standalone/clips/Clips.java standalone/src/main/resources/maru/demo/clips`
public final class Clips {
  private static final Color HANJI = new Color(0xFBF7F0);
  private static final Color PAPER = new Color(0xF3ECE0);
  private static final Color LINE = new Color(0xE4D9C8);
  private static final Color INK = new Color(0x1F1B16);
  private static final Color WOOD = new Color(0x7A4E22);
  private static final Color LIGHT_WOOD = new Color(0xC89B66);
  private static final Color CELADON = new Color(0x3F6B5B);
  private static final Color PALE_CELADON = new Color(0x8FBFAC);
  private static final Color PERSIMMON = new Color(0xE07B45);
  private static final Color NIGHT = new Color(0x26382F);

  /// Seconds of each loop.
  private static final int SECONDS = 8;

  /// Frames from one key frame to the next: nobody answers a receiver that asks for one.
  private static final int KEY_SECONDS = 2;

  private static final int SOUND_RATE = 48_000;

  private Clips() {}

  /// Draws one moment in a unit square that is 16/9 wide.
  ///
  /// @see #WIDE
  private interface Motif {
    /// @param t from 0 to 1, over the loop
    void draw(Graphics2D g, double t);
  }

  private static final double WIDE = 16 / 9.0;

  private record Size(int width, int height, int framesPerSecond, int kilobits) {}

  private static final Size TEACHER = new Size(480, 270, 10, 80);
  private static final Size STUDENT = new Size(256, 144, 10, 36);

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Map<String, Motif> students = new LinkedHashMap<>();
    students.put("petals", Clips::petals);
    students.put("bowl", Clips::bowl);
    students.put("string", Clips::string);
    students.put("moon", Clips::moon);
    students.put("lantern", Clips::lantern);
    students.put("ink", Clips::ink);
    students.put("boards", Clips::boards);
    students.put("leaves", Clips::leaves);
    film(folder.resolve("brush.ivf"), TEACHER, Clips::brush);
    for (Map.Entry<String, Motif> student : students.entrySet()) {
      film(folder.resolve(student.getKey() + ".ivf"), STUDENT, student.getValue());
    }
    tone(folder.resolve("tone.ogg"));
  }

  private static void film(Path file, Size size, Motif motif) throws Exception {
    int keyFrames = KEY_SECONDS * size.framesPerSecond();
    Process ffmpeg =
        ffmpeg(
            List.of("-f", "rawvideo", "-pix_fmt", "bgr24"),
            List.of("-s", size.width() + "x" + size.height(), "-r", "" + size.framesPerSecond()),
            List.of("-i", "-", "-c:v", "libvpx", "-b:v", size.kilobits() + "k"),
            List.of("-deadline", "best", "-cpu-used", "0", "-lag-in-frames", "0"),
            List.of("-auto-alt-ref", "0", "-error-resilient", "1"),
            List.of("-g", "" + keyFrames, "-keyint_min", "" + keyFrames, "" + file));
    try (OutputStream frames = ffmpeg.getOutputStream()) {
      int count = SECONDS * size.framesPerSecond();
      for (int i = 0; i < count; i++) {
        frames.write(frame(size, motif, i / (double) count));
      }
    }
    end(ffmpeg, file);
  }

  private static byte[] frame(Size size, Motif motif, double t) {
    BufferedImage image =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size.height(), size.height());
    motif.draw(g, t);
    g.dispose();
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  // ---- motifs

  /// A stroke grows, stays, and the paper is empty again.
  private static void brush(Graphics2D g, double t) {
    fill(g, WOOD);
    g.setColor(HANJI);
    g.fill(new RoundRectangle2D.Double(0.14, 0.08, WIDE - 0.28, 0.84, 0.02, 0.02));
    g.setColor(LINE);
    g.setStroke(new BasicStroke(0.004f));
    for (int i = 1; i < 6; i++) {
      double x = 0.14 + i * (WIDE - 0.28) / 6;
      g.draw(line(x, 0.1, x, 0.9));
    }
    double grown = Math.min(1, t / 0.7);
    double fade = t < 0.88 ? 1 : (1 - t) / 0.12;
    int steps = (int) (grown * 160);
    double x = 0.4;
    double y = 0.3;
    g.setColor(alpha(INK, fade));
    for (int i = 0; i <= steps; i++) {
      double s = i / 160.0;
      x = 0.4 + 1.0 * s;
      y = 0.5 - 0.22 * Math.cos(s * 2.6 * Math.PI) * (1 - 0.45 * s);
      double wide = 0.05 * (0.45 + 0.55 * Math.sin(Math.PI * Math.pow(s, 0.7))) + 0.012;
      g.fill(circle(x, y, wide));
    }
    if (t < 0.8) {
      AffineTransform before = g.getTransform();
      g.translate(x, y - Math.max(0, t - 0.7) * 4);
      g.rotate(0.5);
      g.setColor(INK);
      g.fill(leaf(0.09, 0.03, 0));
      g.setColor(LIGHT_WOOD);
      g.fill(new RoundRectangle2D.Double(-0.016, -0.5, 0.032, 0.44, 0.03, 0.03));
      g.setTransform(before);
    }
  }

  private static void petals(Graphics2D g, double t) {
    fill(g, PAPER);
    g.translate(WIDE / 2, 0.5);
    for (int ring = 2; ring > 0; ring--) {
      int count = ring == 2 ? 9 : 6;
      g.setColor(ring == 2 ? PERSIMMON : new Color(0xF3B48E));
      for (int i = 0; i < count; i++) {
        AffineTransform before = g.getTransform();
        g.rotate(2 * Math.PI * (i + (ring == 2 ? t : -t)) / count);
        g.translate(0, -0.17 * ring + 0.03);
        g.fill(petal(0.17, 0.07 + 0.008 * wave(t)));
        g.setTransform(before);
      }
    }
    g.setColor(WOOD);
    g.fill(circle(0, 0, 0.07));
  }

  /// A bowl on the wheel, whose rings go round.
  private static void bowl(Graphics2D g, double t) {
    fill(g, HANJI);
    g.setColor(LIGHT_WOOD);
    g.fill(new Ellipse2D.Double(WIDE / 2 - 0.5, 0.74, 1, 0.17));
    g.setColor(WOOD);
    for (int i = 0; i < 6; i++) {
      double turn = 2 * Math.PI * (t * 2 + i / 6.0);
      g.fill(circle(WIDE / 2 + 0.45 * Math.cos(turn), 0.825 + 0.065 * Math.sin(turn), 0.015));
    }
    double breath = 0.02 * wave(t);
    Path2D body = new Path2D.Double();
    body.moveTo(WIDE / 2 - 0.36 - breath, 0.34);
    body.curveTo(WIDE / 2 - 0.34, 0.66, WIDE / 2 - 0.2, 0.8, WIDE / 2 - 0.14, 0.82);
    body.lineTo(WIDE / 2 + 0.14, 0.82);
    body.curveTo(WIDE / 2 + 0.2, 0.8, WIDE / 2 + 0.34, 0.66, WIDE / 2 + 0.36 + breath, 0.34);
    body.closePath();
    g.setColor(PALE_CELADON);
    g.fill(body);
    g.setColor(CELADON);
    g.fill(new Ellipse2D.Double(WIDE / 2 - 0.36 - breath, 0.28, 0.72 + 2 * breath, 0.12));
    g.setStroke(new BasicStroke(0.012f));
    g.draw(new Ellipse2D.Double(WIDE / 2 - 0.29, 0.5 + breath / 2, 0.58, 0.08));
  }

  /// Strings that are plucked one after the other.
  private static void string(Graphics2D g, double t) {
    fill(g, WOOD);
    g.setColor(new Color(0x5E3B18));
    g.fill(new Rectangle2D.Double(0, 0.08, 0.14, 0.84));
    g.fill(new Rectangle2D.Double(WIDE - 0.14, 0.08, 0.14, 0.84));
    g.setStroke(new BasicStroke(0.014f));
    for (int i = 0; i < 6; i++) {
      double since = (t * 2 + 1 - i / 6.0) % 1;
      double swing = 0.055 * Math.exp(-5 * since) * Math.cos(40 * since);
      double y = 0.17 + i * 0.132;
      Path2D path = new Path2D.Double();
      path.moveTo(0.14, y);
      path.quadTo(WIDE / 2, y + 2 * swing, WIDE - 0.14, y);
      g.setColor(HANJI);
      g.draw(path);
    }
  }

  private static void moon(Graphics2D g, double t) {
    fill(g, NIGHT);
    double y = 0.42 + 0.06 * wave(t);
    g.setColor(new Color(0xF3D9A8));
    g.fill(circle(WIDE / 2, y, 0.2));
    hill(g, CELADON, 0.74, 0.09, t);
    hill(g, new Color(0x2C4C40), 0.84, 0.07, 1 - t);
  }

  private static void hill(Graphics2D g, Color color, double height, double swing, double t) {
    Path2D hill = new Path2D.Double();
    hill.moveTo(0, 1);
    for (int i = 0; i <= 40; i++) {
      double x = i / 40.0 * WIDE;
      hill.lineTo(x, height + swing * Math.sin(2 * Math.PI * (x / WIDE + t)));
    }
    hill.lineTo(WIDE, 1);
    hill.closePath();
    g.setColor(color);
    g.fill(hill);
  }

  private static void lantern(Graphics2D g, double t) {
    fill(g, new Color(0x25211C));
    g.translate(WIDE / 2, 0);
    g.rotate(0.22 * Math.sin(4 * Math.PI * t));
    g.setColor(LIGHT_WOOD);
    g.setStroke(new BasicStroke(0.012f));
    g.draw(line(0, 0, 0, 0.26));
    g.setColor(alpha(PERSIMMON, 0.22 + 0.08 * wave(t)));
    g.fill(circle(0, 0.52, 0.42));
    g.setColor(new Color(0xF2A56F));
    g.fill(new RoundRectangle2D.Double(-0.2, 0.26, 0.4, 0.5, 0.24, 0.3));
    g.setColor(new Color(0xB5471A));
    for (int i = -1; i < 2; i++) {
      g.draw(line(i * 0.1, 0.28, i * 0.1, 0.74));
    }
    g.setColor(WOOD);
    g.fill(new Rectangle2D.Double(-0.11, 0.24, 0.22, 0.04));
    g.fill(new Rectangle2D.Double(-0.11, 0.74, 0.22, 0.04));
  }

  /// Drops of ink that open in water.
  private static void ink(Graphics2D g, double t) {
    fill(g, HANJI);
    double[][] drops = {{0.45, 0.4, 0}, {1.2, 0.34, 0.33}, {0.85, 0.7, 0.66}};
    for (double[] drop : drops) {
      double age = (t + drop[2]) % 1;
      for (int ring = 0; ring < 3; ring++) {
        double radius = 0.34 * Math.sqrt(age) * (1 - ring * 0.28) + 0.01;
        g.setColor(alpha(INK, 0.42 * (1 - age)));
        g.fill(circle(drop[0], drop[1], radius));
      }
    }
  }

  /// Light that wanders over the boards of a hall.
  private static void boards(Graphics2D g, double t) {
    fill(g, LIGHT_WOOD);
    g.setColor(WOOD);
    g.setStroke(new BasicStroke(0.012f));
    for (int i = 0; i < 6; i++) {
      g.draw(line(0, i / 5.0, WIDE, i / 5.0));
      for (int j = 0; j < 3; j++) {
        double x = (i % 2 == 0 ? 0.3 : 0.62) + j * 0.66;
        g.draw(line(x, i / 5.0, x, (i + 1) / 5.0));
      }
    }
    double x = WIDE / 2 + 0.35 * Math.sin(2 * Math.PI * t);
    Path2D light = new Path2D.Double();
    light.moveTo(x - 0.3, 0);
    light.lineTo(x + 0.1, 0);
    light.lineTo(x + 0.36, 1);
    light.lineTo(x - 0.2, 1);
    light.closePath();
    g.setColor(alpha(HANJI, 0.42));
    g.fill(light);
  }

  private static void leaves(Graphics2D g, double t) {
    fill(g, new Color(0xE1ECE6));
    Color[] colors = {CELADON, PALE_CELADON, PERSIMMON};
    for (int i = 0; i < 7; i++) {
      double fall = (t + i / 7.0) % 1;
      AffineTransform before = g.getTransform();
      g.translate(
          0.16 + i * 0.245 + 0.08 * Math.sin(2 * Math.PI * (fall + i * 0.3)), fall * 1.4 - 0.2);
      g.rotate(1.2 * Math.sin(2 * Math.PI * fall) + i);
      g.setColor(colors[i % colors.length]);
      g.fill(leaf(0.13, 0.055, 0.13));
      g.setTransform(before);
    }
  }

  // ---- sound

  /// A string that is plucked softly, four times.
  private static void tone(Path file) throws Exception {
    double[] pitches = {220, 261.63, 196, 246.94};
    int count = SECONDS * SOUND_RATE;
    byte[] samples = new byte[2 * count];
    for (int i = 0; i < count; i++) {
      double at = i / (double) SOUND_RATE;
      double since = at % 2;
      double pitch = pitches[(int) (at / 2)];
      double loud = 0.06 * Math.exp(-2.6 * since) * Math.min(1, since / 0.01);
      double sound = 0;
      for (int harmonic = 1; harmonic < 4; harmonic++) {
        sound +=
            Math.sin(2 * Math.PI * pitch * harmonic * since)
                / (harmonic * harmonic)
                * Math.exp(-harmonic * since);
      }
      short sample = (short) (Short.MAX_VALUE * loud * sound);
      samples[2 * i] = (byte) sample;
      samples[2 * i + 1] = (byte) (sample >> 8);
    }
    Process ffmpeg =
        ffmpeg(
            List.of("-f", "s16le", "-ar", "" + SOUND_RATE, "-ac", "1", "-i", "-"),
            List.of("-c:a", "libopus", "-b:a", "16k", "-vbr", "on", "-frame_duration", "60"),
            List.of("-application", "audio", "" + file));
    try (OutputStream sound = ffmpeg.getOutputStream()) {
      sound.write(samples);
    }
    end(ffmpeg, file);
  }

  // ---- shapes

  private static void fill(Graphics2D g, Color color) {
    g.setColor(color);
    g.fill(new Rectangle2D.Double(0, 0, WIDE, 1));
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Path2D line(double x1, double y1, double x2, double y2) {
    Path2D line = new Path2D.Double();
    line.moveTo(x1, y1);
    line.lineTo(x2, y2);
    return line;
  }

  /// From a tip below to one above the origin.
  private static Path2D leaf(double above, double half, double below) {
    Path2D leaf = new Path2D.Double();
    leaf.moveTo(0, below);
    leaf.quadTo(-2 * half, (below - above) / 2, 0, -above);
    leaf.quadTo(2 * half, (below - above) / 2, 0, below);
    return leaf;
  }

  private static Ellipse2D petal(double length, double half) {
    return new Ellipse2D.Double(-half, -length, 2 * half, 2 * length);
  }

  private static Color alpha(Color color, double share) {
    int alpha = (int) (255 * Math.clamp(share, 0, 1));
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /// Once up and down over the loop.
  private static double wave(double t) {
    return Math.sin(2 * Math.PI * t);
  }

  @SafeVarargs
  private static Process ffmpeg(List<String>... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
    for (List<String> some : options) {
      command.addAll(some);
    }
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void end(Process ffmpeg, Path file) throws InterruptedException, IOException {
    if (ffmpeg.waitFor() != 0) {
      throw new IOException("ffmpeg did not make " + file);
    }
  }
}
