package maru.command.demand;

import java.time.Instant;
import maru.command.catalogue.Course;
import maru.command.catalogue.Courses;
import maru.command.demand.RequestCommand.AskForCourse;
import maru.command.demand.RequestCommand.FulfilRequest;
import maru.command.demand.RequestCommand.SupportRequest;
import maru.events.catalogue.CatalogueEvent.CourseArchived;
import maru.events.demand.DemandEvent;
import maru.events.demand.RequestId;
import maru.store.Condition;
import maru.store.EventReader;
import maru.store.axon.AppendTerms;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decider;
import maru.store.axon.Decisions;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/// Has wishes decide.
@Component
class RequestHandlers implements CommandHandling {
  /// A command, and the course that it is about, if any.
  record Meant(RequestCommand command, Course course) {}

  static final Decider<CourseRequest, Meant, DemandEvent> REQUEST =
      new Decider<>(
          "request",
          DemandEvent.class,
          CourseRequest.unasked(),
          (request, meant, now) -> RequestDecider.decide(request, meant.course(), meant.command()),
          CourseRequest::evolve);

  private final Decisions decisions;
  private final Courses courses;
  private final EventReader events;

  RequestHandlers(Decisions decisions, Courses courses, EventReader events) {
    this.decisions = decisions;
    this.courses = courses;
    this.events = events;
  }

  /// The answer to [AskForCourse].
  record Asked(RequestId requestId) {}

  @CommandHandler
  Asked handle(AskForCourse command, Instant now) {
    decide(command, Course.unknown(), now);
    return new Asked(command.requestId());
  }

  @CommandHandler
  void handle(SupportRequest command, Instant now) {
    decide(command, Course.unknown(), now);
  }

  /// The course must still be published when this is stored.
  @CommandHandler
  void handle(FulfilRequest command, Instant now) {
    long head = events.head();
    decide(command, courses.course(command.courseId()), now);
    AppendTerms.current()
        .require(Condition.none(CourseArchived.class).ofCourse(command.courseId()).after(head));
  }

  private void decide(RequestCommand command, Course course, Instant now) {
    decisions.decide(REQUEST, command.requestId(), new Meant(command, course), now);
  }
}
