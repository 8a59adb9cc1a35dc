package maru.command.classroom;

import java.time.Instant;
import java.util.function.Function;
import maru.command.Refused;
import maru.store.Companion;
import maru.store.Companion.EndTimer;
import maru.store.Companion.SetTimer;
import maru.store.TimerHandler;
import maru.store.axon.CommandContext;
import maru.store.axon.CommandRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Sends a command when its time has come. A refusal means that nothing is left to do.
///
/// @param payload a record that is plain JSON
record CommandTimer<P>(
    String kind, Class<P> payload, Function<P, Object> command, CommandRunner commands)
    implements TimerHandler {
  private static final Logger LOG = LoggerFactory.getLogger(CommandTimer.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  static Companion set(String kind, String key, Instant dueAt, Record payload) {
    return new SetTimer(kind, key, dueAt, JSON.writeValueAsString(payload));
  }

  static Companion end(String kind, String key) {
    return new EndTimer(kind, key);
  }

  @Override
  public void due(String key, String json) {
    try {
      commands.run(command.apply(JSON.readValue(json, payload)), CommandContext.NONE);
    } catch (Refused refused) {
      LOG.debug("{} {} needs nothing: {}", kind, key, refused.refusal().code());
    }
  }
}
