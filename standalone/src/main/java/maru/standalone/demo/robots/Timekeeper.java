package maru.standalone.demo.robots;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import maru.command.Refused;
import maru.command.catalogue.CourseCommand.ScheduleSession;
import maru.command.classroom.ClassroomCommand.EndClass;
import maru.command.classroom.ClassroomCommand.StartClass;
import maru.events.catalogue.SessionId;
import maru.standalone.demo.robots.Timetabling.Step;
import maru.store.Metadata;
import maru.store.axon.CommandContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plans, begins and ends the town's classes, by the commands of their instructors.
final class Timekeeper {
  private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final RobotTools tools;

  Timekeeper(RobotTools tools) {
    this.tools = tools;
  }

  /// Ends what is to be ended; of all other steps, does the first that is not refused.
  void keep(List<Step> steps, Instant now) {
    for (Step step : steps) {
      boolean done = tried(step, now);
      if (done && !(step instanceof Step.End)) {
        return;
      }
    }
  }

  private boolean tried(Step step, Instant now) {
    try {
      switch (step) {
        case Step.Begin(var session, var by) -> run(new StartClass(session, by), step);
        case Step.End(var session, var by) -> run(new EndClass(session, by), step);
        case Step.Plan plan -> tools.importer().send(scheduled(plan), Object.class, plan.by(), now);
      }
      LOG.info("The town's timetable: {}", step);
      return true;
    } catch (Refused refused) {
      LOG.debug("{} is refused: {}", step, refused.refusal().code());
      return false;
    }
  }

  private void run(Object command, Step step) {
    var _ = tools.commands().run(command, CommandContext.of(Metadata.by(step.by())));
  }

  private static ScheduleSession scheduled(Step.Plan plan) {
    return new ScheduleSession(
        plan.courseId(),
        plan.by(),
        SessionId.of(UUID.randomUUID()),
        plan.startsAt(),
        plan.minutes(),
        SEOUL,
        null);
  }
}
