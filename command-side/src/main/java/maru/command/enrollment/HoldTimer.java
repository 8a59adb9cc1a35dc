package maru.command.enrollment;

import java.time.Instant;
import maru.command.enrollment.RosterCommand.EndHolds;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent.SeatHeld;
import maru.store.TimerHandler;
import maru.store.axon.CommandContext;
import maru.store.axon.CommandRunner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// When the time of a held seat is over, the seat goes to the first in line.
@Component
class HoldTimer implements TimerHandler {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Timers and commands are made of each other; commands are looked for when a timer is due.
  private final ObjectProvider<CommandRunner> commands;

  HoldTimer(ObjectProvider<CommandRunner> commands) {
    this.commands = commands;
  }

  record Payload(CourseId courseId, String expiresAt) {}

  static String payload(SeatHeld held) {
    return JSON.writeValueAsString(new Payload(held.courseId(), held.expiresAt().toString()));
  }

  @Override
  public String kind() {
    return Rosters.HOLD_ENDS;
  }

  @Override
  public void due(String key, String payload) {
    Payload hold = JSON.readValue(payload, Payload.class);
    commands
        .getObject()
        .run(new EndHolds(hold.courseId(), Instant.parse(hold.expiresAt())), CommandContext.NONE);
  }
}
