package maru.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maru.bench.ClassClip.PlainEnd;
import maru.query.elastic.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One class's picture and sound, sent by SRTP to many receivers, each by a transport of its own.
/// All of them end in one socket of this process, which throws away what comes.
final class ManyReceivers implements AutoCloseable {
  static final int RECEIVERS = 300;
  private static final int SECONDS = 30;
  private static final int SETTLING_SECONDS = 8;
  private static final int MEASURED_SECONDS = 15;
  private static final int VIDEO = 101;
  private static final int AUDIO = 100;

  /// Of /proc/…/stat, a second.
  private static final double TICKS = 100;

  private static final Map<String, Object> VP8 =
      Map.of("mimeType", "video/VP8", "payloadType", VIDEO, "clockRate", 90_000);
  private static final Map<String, Object> OPUS =
      Map.of("mimeType", "audio/opus", "payloadType", AUDIO, "clockRate", 48_000, "channels", 2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI media;
  private final String token;
  private final ProcessHandle worker;
  private final DatagramSocket drain;
  private final String router = "/routers/" + UUID.randomUUID();
  private final JsonNode capabilities;

  ManyReceivers(URI media, String token, ProcessHandle worker) throws Exception {
    this.media = media;
    this.token = token;
    this.worker = worker;
    this.drain = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.capabilities = call("PUT", router, null).path("rtpCapabilities");
    Thread.ofPlatform().daemon().name("drain").start(this::drain);
  }

  /// @param lost packets that came or were due and did not go out to somebody
  /// @param packets that were to go to each receiver
  record Result(
      long lost,
      long packets,
      double percentOfACore,
      double seconds,
      double packetsPerSecond,
      double megabits) {}

  private record Sent(long packets, long bytes) {}

  Result play(ClassClip clip) throws Exception {
    JsonNode video = incoming();
    JsonNode audio = incoming();
    List<String> producers =
        List.of(produce(video, "video", VP8, VIDEO), produce(audio, "audio", OPUS, AUDIO));
    List<List<String>> consumers = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < RECEIVERS; i++) {
      String receiver = outgoing();
      for (int track = 0; track < producers.size(); track++) {
        consumers.get(track).add(consume(receiver, producers.get(track)));
      }
    }
    Process sender = clip.send(end(video, VIDEO), end(audio, AUDIO), SECONDS);
    Thread.sleep(SETTLING_SECONDS * 1_000L);
    Sent before = sent(consumers);
    double cpu = cpuSeconds();
    long began = System.nanoTime();
    Thread.sleep(MEASURED_SECONDS * 1_000L);
    double seconds = (System.nanoTime() - began) / 1e9;
    double used = cpuSeconds() - cpu;
    Sent after = sent(consumers);
    double until = (System.nanoTime() - began) / 1e9;
    if (sender.waitFor() != 0) {
      throw new IOException("ffmpeg could not send");
    }
    return new Result(
        lost(producers, consumers),
        received(producers),
        100 * used / seconds,
        seconds,
        (after.packets() - before.packets()) / until,
        (after.bytes() - before.bytes()) * 8 / until / 1e6);
  }

  /// Once nothing is sent any more.
  private long lost(List<String> producers, List<List<String>> consumers) throws Exception {
    Thread.sleep(2_000);
    long lost = 0;
    for (int track = 0; track < producers.size(); track++) {
      JsonNode came = row("/producers/" + producers.get(track), "inbound-rtp");
      lost += Math.max(0, came.path("packetsLost").asLong());
      for (String consumer : consumers.get(track)) {
        long went = row("/consumers/" + consumer, "outbound-rtp").path("packetCount").asLong();
        lost += Math.abs(came.path("packetCount").asLong() - went);
      }
    }
    return lost;
  }

  private long received(List<String> producers) throws Exception {
    long packets = 0;
    for (String producer : producers) {
      packets += row("/producers/" + producer, "inbound-rtp").path("packetCount").asLong();
    }
    return packets;
  }

  private Sent sent(List<List<String>> consumers) throws Exception {
    long packets = 0;
    long bytes = 0;
    for (List<String> track : consumers) {
      JsonNode one = row("/consumers/" + track.getFirst(), "outbound-rtp");
      packets += one.path("packetCount").asLong() * track.size();
      bytes += one.path("byteCount").asLong() * track.size();
    }
    return new Sent(packets, bytes);
  }

  private JsonNode incoming() throws Exception {
    return call(
        "POST",
        router + "/plain-transports",
        Map.of("direction", "in", "comedia", true, "rtcpMux", false));
  }

  private String outgoing() throws Exception {
    JsonNode made =
        call(
            "POST",
            router + "/plain-transports",
            Map.of("direction", "out", "srtp", "AEAD_AES_256_GCM"));
    String id = made.path("transportId").asString();
    var _ =
        call(
            "POST",
            "/plain-transports/" + id + "/connect",
            Map.of(
                "ip", "127.0.0.1",
                "port", drain.getLocalPort(),
                "srtpParameters", made.path("srtpParameters")));
    return id;
  }

  private static PlainEnd end(JsonNode made, int type) {
    return new PlainEnd(made.path("port").asInt(), made.path("rtcpPort").asInt(), type, type);
  }

  /// The SSRC is the payload type's number.
  private String produce(JsonNode transport, String kind, Map<String, Object> codec, int ssrc)
      throws Exception {
    var parameters = Map.of("codecs", List.of(codec), "encodings", List.of(Map.of("ssrc", ssrc)));
    return call(
            "POST",
            "/transports/" + transport.path("transportId").asString() + "/producers",
            Map.of("kind", kind, "rtpParameters", parameters))
        .path("producerId")
        .asString();
  }

  private String consume(String transport, String producer) throws Exception {
    String consumer =
        call(
                "POST",
                "/transports/" + transport + "/consumers",
                Map.of("producerId", producer, "rtpCapabilities", capabilities))
            .path("consumerId")
            .asString();
    var _ = call("POST", "/consumers/" + consumer + "/resume", null);
    return consumer;
  }

  private JsonNode row(String path, String type) throws Exception {
    for (JsonNode row : call("GET", path + "/stats", null).path("stats")) {
      if (row.path("type").asString("").equals(type)) {
        return row;
      }
    }
    throw new IOException(path + " has no " + type);
  }

  private double cpuSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(worker.pid()), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
  }

  private JsonNode call(String method, String path, @Nullable Object body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(media.resolve(path)).header("Authorization", "Bearer " + token);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return Json.MAPPER.readTree(answer.body().isEmpty() ? "{}" : answer.body());
  }

  private void drain() {
    try {
      drain.setReceiveBufferSize(1 << 20);
      DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
      while (true) {
        drain.receive(packet);
      }
    } catch (SocketException closed) {
      // As it is meant to end.
      return;
    } catch (IOException e) {
      System.err.println("nothing is taken any more: " + e);
    }
  }

  @Override
  public void close() throws Exception {
    var _ = call("DELETE", router, null);
    drain.close();
  }
}
