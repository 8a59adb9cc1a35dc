package maru.command;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import maru.events.member.MemberId;
import maru.store.Metadata;
import maru.store.axon.CommandContext;
import maru.store.axon.CommandOutcome;
import maru.store.axon.CommandRunner;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Runs commands as of another time.
@Component
final class CommandImporter implements Importer {
  private final CommandRunner runner;

  CommandImporter(CommandRunner runner) {
    this.runner = runner;
  }

  @Override
  public <A> A send(Object command, Class<A> answer, MemberId as, Instant now) {
    return Objects.requireNonNull(
        answer.cast(run(command, as, now)), "a command's handler gave no answer");
  }

  @Override
  public void send(Object command, MemberId as, Instant now) {
    run(command, as, now);
  }

  private @Nullable Object run(Object command, MemberId as, Instant now) {
    var message =
        GenericCommandMessage.asCommandMessage(command)
            .andMetaData(Map.of(CommandTime.IMPORTED_AT, now));
    CommandContext context = CommandContext.of(Metadata.by(as)).importedAt(now);
    return switch (runner.run(message, context)) {
      case CommandOutcome.Done done -> done.answer();
      case CommandOutcome.Contended contended -> throw new Refused(RequestRefusal.CONTENDED);
      case CommandOutcome.Repeated repeated -> throw new IllegalStateException("it has no key");
      case CommandOutcome.KeyReused reused -> throw new IllegalStateException("it has no key");
    };
  }
}
