package maru.bridge.signal;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a browser can ask for. `docs/signalling.md` tells each.
public sealed interface SignalRequest {
  /// By the method's name on the wire.
  Map<String, Class<? extends SignalRequest>> BY_METHOD =
      Map.ofEntries(
          entry("join", Join.class),
          entry("createTransport", CreateTransport.class),
          entry("connectTransport", ConnectTransport.class),
          entry("restartIce", RestartIce.class),
          entry("produce", Produce.class),
          entry("closeProducer", CloseProducer.class),
          entry("consume", Consume.class),
          entry("resumeConsumer", ResumeConsumer.class),
          entry("pauseConsumer", PauseConsumer.class),
          entry("preferLayers", PreferLayers.class),
          entry("produceData", ProduceData.class),
          entry("closeDataProducer", CloseDataProducer.class),
          entry("consumeData", ConsumeData.class),
          entry("observe", Observe.class),
          entry("leave", Leave.class));

  record Join() implements SignalRequest {}

  record CreateTransport(Direction direction) implements SignalRequest {}

  record ConnectTransport(String transportId, JsonNode dtlsParameters) implements SignalRequest {}

  record RestartIce(String transportId) implements SignalRequest {}

  record Produce(String transportId, Source source, JsonNode rtpParameters)
      implements SignalRequest {}

  record CloseProducer(String producerId) implements SignalRequest {}

  record Consume(String transportId, String producerId, JsonNode rtpCapabilities)
      implements SignalRequest {}

  record ResumeConsumer(String consumerId) implements SignalRequest {}

  record PauseConsumer(String consumerId) implements SignalRequest {}

  /// The highest simulcast layers that this browser has use for; 0 is the smallest.
  record PreferLayers(String consumerId, int spatialLayer, int temporalLayer)
      implements SignalRequest {}

  /// A data channel that this browser has opened on its transport.
  ///
  /// @param streamId its number there, 0..65534
  record ProduceData(String transportId, Channel channel, int streamId) implements SignalRequest {
    private static final int LAST_STREAM = 65_534;

    public ProduceData {
      if (streamId < 0 || streamId > LAST_STREAM) {
        throw new IllegalArgumentException("streamId is not within 0.." + LAST_STREAM);
      }
    }
  }

  record CloseDataProducer(String dataProducerId) implements SignalRequest {}

  record ConsumeData(String transportId, String dataProducerId) implements SignalRequest {}

  /// What this browser noticed of its own media, oldest first.
  ///
  /// @param clockMillis when it was sent, by a clock of the browser's that only ever goes forward
  record Observe(long clockMillis, List<Observed> observations) implements SignalRequest {
    /// Enough for a bad minute.
    public static final int MOST = 20;

    public Observe {
      if (clockMillis < 0) {
        throw new IllegalArgumentException("clockMillis is below 0");
      }
      if (observations.size() > MOST) {
        throw new IllegalArgumentException("more than " + MOST + " observations");
      }
      observations = List.copyOf(observations);
    }
  }

  record Leave() implements SignalRequest {}

  /// Seen from the browser.
  enum Direction {
    SEND,
    RECEIVE
  }
}
