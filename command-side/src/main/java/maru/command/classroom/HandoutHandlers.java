package maru.command.classroom;

import java.time.Instant;
import maru.command.handout.HandoutCommand;
import maru.command.handout.HandoutCommand.ShareFile;
import maru.command.handout.HandoutCommand.ShareLink;
import maru.command.handout.HandoutShared;
import maru.store.HandoutFiles;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decisions;
import org.axonframework.commandhandling.CommandHandler;

/// Handouts, decided on the classroom's stream.
final class HandoutHandlers implements CommandHandling {
  private final Decisions decisions;
  private final HandoutFiles files;

  HandoutHandlers(Decisions decisions, HandoutFiles files) {
    this.decisions = decisions;
    this.files = files;
  }

  /// The file is stored between the decision and its event: what is refused leaves none, and an
  /// event has always one. It stays out of the append, which everybody else waits for.
  @CommandHandler
  HandoutShared handle(ShareFile command, Instant now) {
    if (shares(command, now)) {
      files.store(command.sessionId(), command.handoutId(), command.by(), command.file().content());
    }
    return new HandoutShared(command.handoutId());
  }

  @CommandHandler
  HandoutShared handle(ShareLink command, Instant now) {
    shares(command, now);
    return new HandoutShared(command.handoutId());
  }

  private boolean shares(HandoutCommand command, Instant now) {
    var act = new ClassroomAct.Share(command);
    return !decisions.decide(Streams.CLASSROOM, command.sessionId(), act, now).events().isEmpty();
  }
}
