package maru.bridge.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The wire form, version 1:
///
/// * request `{"v":1,"id":7,"method":"join","data":{}}`
/// * answer `{"v":1,"id":7,"ok":true,"data":{}}` or
///   `{"v":1,"id":7,"ok":false,"error":{"code":"","detail":""}}`
/// * notice `{"v":1,"notice":"peerLeft","data":{}}`
public final class Envelope {
  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Envelope() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Answer(
      int v, @Nullable Long id, boolean ok, @Nullable Object data, @Nullable Fault error) {}

  record Fault(String code, String detail) {}

  private record Notice(int v, String notice, Object data) {}

  public static String answer(long id, Object data) {
    return JSON.writeValueAsString(new Answer(VERSION, id, true, data, null));
  }

  /// Without an id where the request had none that could be read.
  public static String error(@Nullable Long id, String code, String detail) {
    return JSON.writeValueAsString(new Answer(VERSION, id, false, null, new Fault(code, detail)));
  }

  public static String notice(SignalNotice notice) {
    return JSON.writeValueAsString(new Notice(VERSION, notice.name(), notice));
  }

  /// Refuses with [SignalFault#MALFORMED] what is not a JSON object.
  public static JsonNode read(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new SignalFault(SignalFault.MALFORMED, "not JSON: " + e.getOriginalMessage());
    }
    throw new SignalFault(SignalFault.MALFORMED, "not a JSON object");
  }

  /// Null: it has none that can be answered to.
  public static @Nullable Long id(JsonNode envelope) {
    JsonNode id = envelope.path("id");
    return id.isIntegralNumber() && id.canConvertToLong() ? id.asLong() : null;
  }

  /// Refuses with a [SignalFault] another version, an unknown method, and data that lack a part.
  public static SignalRequest request(JsonNode envelope) {
    if (envelope.path("v").asInt(0) != VERSION) {
      throw new SignalFault(SignalFault.UNKNOWN_VERSION, "this server speaks version " + VERSION);
    }
    String method = envelope.path("method").asString("");
    Class<? extends SignalRequest> type = SignalRequest.BY_METHOD.get(method);
    if (type == null) {
      throw new SignalFault(SignalFault.UNKNOWN_METHOD, "there is no method '" + method + "'");
    }
    JsonNode data = envelope.path("data");
    Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !data.hasNonNull(name))
        .findFirst()
        .ifPresent(name -> {
          throw new SignalFault(SignalFault.MALFORMED, method + " needs '" + name + "'");
        });
    try {
      return JSON.treeToValue(data.isObject() ? data : JSON.createObjectNode(), type);
    } catch (JacksonException e) {
      throw new SignalFault(SignalFault.MALFORMED, method + ": " + e.getOriginalMessage());
    }
  }
}
