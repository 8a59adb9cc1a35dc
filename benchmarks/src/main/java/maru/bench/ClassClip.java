package maru.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a class of 720p looks and sounds like, encoded once, and sent as RTP as often as it takes.
///
/// @param file VP8 and opus in WebM
record ClassClip(Path file) {
  private static final String FFMPEG = "ffmpeg -nostdin -v error -y";

  static ClassClip make(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("class720.webm");
    List<String> command =
        words(
            FFMPEG
                + " -f lavfi -i testsrc2=size=1280x720:rate=30 -f lavfi -i sine=frequency=330 -t 10"
                + " -c:v libvpx -b:v 1500k -maxrate 1500k -bufsize 1500k -deadline realtime"
                + " -cpu-used 8 -g 60 -c:a libopus -b:a 48k");
    command.add(file.toString());
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("ffmpeg could not make " + file);
    }
    return new ClassClip(file);
  }

  /// Sends it at its own speed, again and again.
  Process send(PlainEnd video, PlainEnd audio, int seconds) throws IOException {
    List<String> command = words(FFMPEG + " -re -stream_loop -1 -i");
    command.add(file.toString());
    command.addAll(words("-t " + seconds + " -map 0:v:0 -c copy"));
    command.addAll(video.output());
    command.addAll(words("-t " + seconds + " -map 0:a:0 -c copy"));
    command.addAll(audio.output());
    return new ProcessBuilder(command).inheritIO().start();
  }

  /// Where one track is sent to.
  record PlainEnd(int port, int rtcpPort, int payloadType, int ssrc) {
    private List<String> output() {
      return words(
          "-f rtp -payload_type %d -ssrc %d rtp://127.0.0.1:%d?rtcpport=%d&pkt_size=1200"
              .formatted(payloadType, ssrc, port, rtcpPort));
    }
  }

  private static List<String> words(String text) {
    return new ArrayList<>(List.of(text.split(" ", -1)));
  }
}
