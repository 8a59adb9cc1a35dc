package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Started;
import maru.store.EventReader;
import maru.store.RecordedEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The town's robots over the real media server.
@Tag("slow")
class TownRobotsTest {
  private static final RealMedia MEDIA = RealMedia.start();
  private static final TestMaru MARU = TestMaru.inTown(MEDIA);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// A teacher's picture and tone, and the pictures of seven students.
  private static final int PRODUCERS = 9;

  @Test
  void inTheClassThatIsOnPicturesAndAToneArrive() throws Exception {
    await().atMost(PATIENCE).until(() -> on().size() == 1);
    String session = on().iterator().next().value();
    try (SignalLine student =
            new SignalLine(MARU, session, MARU.token("student@maru.example", "maru-demo-2026"));
        DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      List<String> producers = new ArrayList<>();
      JsonNode joined = student.get("join", "{}");
      joined.path("peers").forEach(peer -> addProducers(peer, producers));
      while (producers.size() < PRODUCERS) {
        producers.add(
            student.notice("producerOpened").path("producer").path("producerId").asString());
      }
      JsonNode transport =
          MEDIA.post("/routers/" + session + "/plain-transports", Map.of("direction", "out"));
      String id = transport.path("transportId").asString();
      var _ =
          MEDIA.post(
              "/plain-transports/" + id + "/connect",
              Map.of("ip", "127.0.0.1", "port", receiver.getLocalPort()));
      List<String> consumers =
          producers.stream()
              .map(producer -> consume(id, producer, joined.path("rtpCapabilities")))
              .toList();
      for (String consumer : consumers) {
        await().atMost(PATIENCE).until(() -> sent(consumer) > 0);
        long first = sent(consumer);
        await().atMost(PATIENCE).until(() -> sent(consumer) > first + 5);
      }
    }
    assertThat(on()).hasSize(1);
  }

  private static void addProducers(JsonNode peer, List<String> producers) {
    peer.path("producers")
        .forEach(producer -> producers.add(producer.path("producerId").asString()));
  }

  private static String consume(String transport, String producer, JsonNode capabilities) {
    String consumer =
        MEDIA
            .post(
                "/transports/" + transport + "/consumers",
                Map.of("producerId", producer, "rtpCapabilities", capabilities))
            .path("consumerId")
            .asString();
    var _ = MEDIA.post("/consumers/" + consumer + "/resume", Map.of());
    return consumer;
  }

  private static long sent(String consumer) {
    long packets = 0;
    for (JsonNode row : MEDIA.get("/consumers/" + consumer + "/stats").path("stats")) {
      if (row.path("type").asString("").equals("outbound-rtp")) {
        packets += row.path("packetCount").asLong();
      }
    }
    return packets;
  }

  /// Classes that were begun and are not over: the past left none.
  private static Set<SessionId> on() {
    EventReader reader = MARU.bean(EventReader.class);
    Set<SessionId> on = new HashSet<>();
    for (RecordedEvent recorded :
        reader.ofTypes(List.of(Started.class, Ended.class), 0, Integer.MAX_VALUE)) {
      switch (recorded.event()) {
        case Started started -> on.add(started.sessionId());
        case Ended ended -> on.remove(ended.sessionId());
        default -> throw new AssertionError(recorded);
      }
    }
    return on;
  }
}
