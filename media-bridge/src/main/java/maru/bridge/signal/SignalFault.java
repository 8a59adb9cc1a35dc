package maru.bridge.signal;

import java.io.Serial;

/// Why a request is answered with an error. The text is for developers; people are told by `code`.
public final class SignalFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public static final String MALFORMED = "signal.malformed";
  public static final String UNKNOWN_VERSION = "signal.unknownVersion";
  public static final String UNKNOWN_METHOD = "signal.unknownMethod";
  public static final String TOO_FAST = "signal.tooFast";
  public static final String NOT_JOINED = "signal.notJoined";
  public static final String ALREADY_JOINED = "signal.alreadyJoined";
  public static final String TOO_MANY_CONNECTIONS = "signal.tooManyConnections";
  public static final String NOT_YOURS = "signal.notYours";
  public static final String MAY_NOT_PUBLISH = "signal.mayNotPublish";
  public static final String MAY_NOT_CONSUME = "signal.mayNotConsume";
  public static final String NO_SUCH_PRODUCER = "signal.noSuchProducer";

  private final String code;

  public SignalFault(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
