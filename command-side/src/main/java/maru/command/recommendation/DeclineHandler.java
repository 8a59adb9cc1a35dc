package maru.command.recommendation;

import maru.command.catalogue.Courses;
import maru.events.recommendation.RecommendationEvent.Declined;
import maru.store.axon.AxonEventStore;
import maru.store.axon.CommandHandling;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.stereotype.Component;

/// Takes a declined recommendation: of a course that exists, and of no stream.
@Component
class DeclineHandler implements CommandHandling {
  private final Courses courses;
  private final AxonEventStore events;

  DeclineHandler(Courses courses, AxonEventStore events) {
    this.courses = courses;
    this.events = events;
  }

  @CommandHandler
  void handle(DeclineCourse command) {
    courses.known(command.courseId());
    events.publish(
        GenericEventMessage.asEventMessage(new Declined(command.memberId(), command.courseId())));
  }
}
