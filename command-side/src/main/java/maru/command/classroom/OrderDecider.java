package maru.command.classroom;

import static maru.command.classroom.ClassroomRules.isSomebodyElse;
import static maru.command.classroom.ClassroomRules.isThere;
import static maru.command.classroom.ClassroomRules.mayBeSeenByAll;

import java.util.ArrayList;
import java.util.List;
import maru.command.classroom.Classroom.Running;
import maru.command.classroom.OrderCommand.LockClass;
import maru.command.classroom.OrderCommand.MuteMember;
import maru.command.classroom.OrderCommand.RemoveMember;
import maru.command.classroom.OrderCommand.Spotlight;
import maru.command.quiz.QuizDecider.Place;
import maru.events.Event;
import maru.events.classroom.OrderEvent.Locked;
import maru.events.classroom.OrderEvent.MemberMuted;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.events.classroom.OrderEvent.SpotlightEnded;
import maru.events.classroom.OrderEvent.Spotlit;
import maru.events.classroom.OrderEvent.Unlocked;

/// What the instructor of a running class decides about who is there.
///
/// Whatever is refused is a [maru.command.Refused] with a [ClassroomRefusal].
final class OrderDecider {
  private OrderDecider() {}

  /// None if nothing would change; muting happens each time.
  static List<Event> decide(Running running, OrderCommand command, Participation presence) {
    return switch (command) {
      case MuteMember c -> mute(running.place(), c, presence);
      case RemoveMember c -> remove(running, c, presence);
      case LockClass c -> lock(running, c);
      case Spotlight c -> spotlight(running, c, presence);
    };
  }

  private static List<Event> mute(Place place, MuteMember command, Participation presence) {
    isSomebodyElse(command.by(), command.memberId());
    isThere(presence.present());
    return List.of(
        new MemberMuted(
            place.sessionId(), place.courseId(), place.instructorId(), command.memberId()));
  }

  /// Also whoever left can be kept from coming back.
  private static List<Event> remove(Running running, RemoveMember command, Participation presence) {
    isSomebodyElse(command.by(), command.memberId());
    isThere(presence.cameEver());
    if (running.order().removed().contains(command.memberId())) {
      return List.of();
    }
    Place place = running.place();
    List<Event> events = new ArrayList<>();
    if (command.memberId().equals(running.order().spotlit())) {
      events.add(dark(place));
    }
    events.add(
        new MemberRemoved(
            place.sessionId(), place.courseId(), place.instructorId(), command.memberId()));
    return events;
  }

  private static List<Event> lock(Running running, LockClass command) {
    if (running.order().locked() == command.locked()) {
      return List.of();
    }
    Place place = running.place();
    return List.of(
        command.locked()
            ? new Locked(place.sessionId(), place.courseId(), place.instructorId())
            : new Unlocked(place.sessionId(), place.courseId(), place.instructorId()));
  }

  private static List<Event> spotlight(Running running, Spotlight command, Participation presence) {
    boolean isLit = command.memberId().equals(running.order().spotlit());
    if (isLit == command.lit()) {
      return List.of();
    }
    Place place = running.place();
    if (!command.lit()) {
      return List.of(dark(place));
    }
    isThere(presence.present());
    mayBeSeenByAll(running, command.memberId());
    return List.of(
        new Spotlit(place.sessionId(), place.courseId(), place.instructorId(), command.memberId()));
  }

  private static SpotlightEnded dark(Place place) {
    return new SpotlightEnded(place.sessionId(), place.courseId(), place.instructorId());
  }
}
