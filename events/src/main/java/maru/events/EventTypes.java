package maru.events;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maru.events.attendance.AttendanceEvent;
import maru.events.catalogue.CatalogueEvent;
import maru.events.classroom.ClassroomEvent;
import maru.events.classroom.OrderEvent;
import maru.events.conversation.ConversationEvent;
import maru.events.demand.DemandEvent;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.handout.HandoutEvent;
import maru.events.media.MediaEvent;
import maru.events.member.MemberEvent;
import maru.events.question.QuestionEvent;
import maru.events.quiz.QuizEvent;
import maru.events.recommendation.RecommendationEvent;
import maru.events.survey.SurveyEvent;
import org.jspecify.annotations.Nullable;

/// All kinds of events, by stored name and by class.
public final class EventTypes {
  /// Every event that Maru knows.
  public static final EventTypes ALL =
      new EventTypes(
          List.of(
              MemberEvent.class,
              CatalogueEvent.class,
              EnrollmentEvent.class,
              ClassroomEvent.class,
              OrderEvent.class,
              QuizEvent.class,
              AttendanceEvent.class,
              SurveyEvent.class,
              ConversationEvent.class,
              QuestionEvent.class,
              HandoutEvent.class,
              MediaEvent.class,
              DemandEvent.class,
              RecommendationEvent.class));

  private final Map<Class<?>, EventType> byClass = new LinkedHashMap<>();
  private final Map<String, EventType> byName = new LinkedHashMap<>();

  /// Collects every record below the given sealed interfaces.
  public EventTypes(List<Class<? extends Event>> roots) {
    roots.forEach(this::addAll);
  }

  public Collection<EventType> all() {
    return byName.values();
  }

  /// Refuses with [IllegalArgumentException] what is not an event of these types.
  public EventType of(Class<?> eventClass) {
    EventType type = byClass.get(eventClass);
    if (type == null) {
      throw new IllegalArgumentException(eventClass.getName() + " is not a known event");
    }
    return type;
  }

  public @Nullable EventType named(String name) {
    return byName.get(name);
  }

  private void addAll(Class<? extends Event> root) {
    if (!root.isSealed()) {
      EventType type = new EventType(root);
      if (byName.putIfAbsent(type.name(), type) != null) {
        throw new IllegalArgumentException("two events are named " + type.name());
      }
      byClass.put(root, type);
      return;
    }
    for (Class<?> permitted : root.getPermittedSubclasses()) {
      addAll(permitted.asSubclass(Event.class));
    }
  }
}
