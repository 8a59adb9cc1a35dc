package maru.standalone.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maru.command.Refused;
import maru.command.catalogue.Course;
import maru.command.catalogue.CourseCommand;
import maru.command.catalogue.CourseDecider;
import maru.command.catalogue.Timetable;
import maru.command.classroom.Classroom;
import maru.command.classroom.ClassroomAct;
import maru.command.classroom.ClassroomDecider;
import maru.command.classroom.Participation;
import maru.command.classroom.ParticipationAct;
import maru.command.classroom.ParticipationDecider;
import maru.command.demand.CourseRequest;
import maru.command.demand.RequestCommand;
import maru.command.demand.RequestDecider;
import maru.command.enrollment.Roster;
import maru.command.enrollment.RosterCommand;
import maru.command.enrollment.RosterCommand.CloseRoster;
import maru.command.enrollment.RosterCommand.OpenRoster;
import maru.command.enrollment.RosterDecider;
import maru.command.member.Member;
import maru.command.member.MemberCommand;
import maru.command.member.MemberDecisions;
import maru.events.Event;
import maru.events.catalogue.CatalogueEvent;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.demand.DemandEvent;
import maru.events.demand.RequestId;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.member.MemberEvent;
import maru.events.member.MemberId;
import maru.store.Companion;
import org.jspecify.annotations.Nullable;

/// What has happened in the town so far. Everything that is told is decided by the command side's
/// own decisions under the town's clock; what they refuse does not happen.
final class TownStory {
  private final List<TownEvent> events = new ArrayList<>();
  private final Map<String, Long> next = new HashMap<>();
  private final Map<MemberId, Member> members = new HashMap<>();
  private final Map<CourseId, Course> courses = new HashMap<>();
  private final Map<CourseId, Roster> rosters = new HashMap<>();
  private final Map<RequestId, CourseRequest> requests = new HashMap<>();
  private final Map<MemberId, List<Event>> sessions = new HashMap<>();
  private final Map<SessionId, Classroom> classrooms = new HashMap<>();
  private final Map<String, Participation> participations = new HashMap<>();

  /// In the order of time; what was observed at `end` or later has not happened yet. Within each
  /// stream that is the order in which they were told.
  List<TownEvent> events(Instant end) {
    return events.stream()
        .filter(event -> event.stream() != null || event.at().isBefore(end))
        .sorted(Comparator.comparing(TownEvent::at))
        .toList();
  }

  Course course(CourseId id) {
    return courses.getOrDefault(id, Course.unknown());
  }

  Roster roster(CourseId id) {
    return rosters.getOrDefault(id, Roster.unopened());
  }

  /// Has an account decided.
  ///
  /// @param row what stands in the member table from then on
  void tell(MemberCommand command, Instant at, @Nullable Companion row) {
    MemberId id = command.memberId();
    Companion along = row;
    for (MemberEvent event : MemberDecisions.decide(members.get(id), command)) {
      members.put(id, Member.evolve(members.get(id), event));
      add("member:" + id, event, at, id, along);
      along = null;
    }
  }

  /// Has a command decided and its events happen.
  ///
  /// @return whether it was not refused
  boolean tell(CourseCommand command, Instant at) {
    CourseId id = command.courseId();
    List<Event> planned = sessions.computeIfAbsent(command.by(), by -> new ArrayList<>());
    try {
      Timetable timetable =
          command instanceof CourseCommand.ScheduleSession
              ? Timetable.of(planned)
              : Timetable.EMPTY;
      for (CatalogueEvent event : CourseDecider.decide(course(id), timetable, command, at)) {
        courses.put(id, Course.evolve(course(id), event));
        add("course:" + id, event, at, command.by(), null);
        if (Timetable.TYPES.contains(event.getClass())) {
          planned.add(event);
        }
      }
    } catch (Refused refused) {
      return false;
    }
    toRoster(command, at);
    return true;
  }

  /// Has a command decided and its events happen.
  ///
  /// @return whether it was not refused
  boolean tell(RosterCommand command, MemberId by, Instant at) {
    CourseId id = command.courseId();
    try {
      for (EnrollmentEvent event : RosterDecider.decide(roster(id), command, at)) {
        rosters.put(id, Roster.evolve(roster(id), event));
        add("roster:" + id, event, at, by, null);
      }
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  /// Has a command decided and its events happen.
  ///
  /// @return whether it was not refused
  boolean tell(RequestCommand command, Course course, MemberId by, Instant at) {
    RequestId id = command.requestId();
    CourseRequest before = requests.getOrDefault(id, CourseRequest.unasked());
    try {
      for (DemandEvent event : RequestDecider.decide(before, course, command)) {
        requests.put(id, CourseRequest.evolve(before, event));
        add("request:" + id, event, at, by, null);
      }
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  /// Has what an instructor does with a class decided, and its events happen.
  ///
  /// @return whether it was not refused
  boolean tell(ClassroomAct act, SessionId id, MemberId by, Instant at) {
    try {
      for (Event event : ClassroomDecider.decide(classroom(id), act, at)) {
        classrooms.put(id, Classroom.evolve(classroom(id), event));
        add("classroom:" + id, event, at, by, null);
      }
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  /// Has what somebody does in a class decided, and its events happen.
  ///
  /// @return whether it was not refused
  boolean tell(ParticipationAct act, SessionId id, MemberId by, Instant at) {
    String name = participation(id, by);
    Participation before = participations.getOrDefault(name, Participation.NONE);
    try {
      for (Event event : ParticipationDecider.decide(before, act, at)) {
        participations.put(name, Participation.evolve(before, event));
        add(name, event, at, by, null);
      }
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  boolean isThere(SessionId id, MemberId member) {
    return participations.getOrDefault(participation(id, member), Participation.NONE).present();
  }

  private static String participation(SessionId id, MemberId member) {
    return "participation:" + id + ":" + member;
  }

  Classroom classroom(SessionId id) {
    return classrooms.getOrDefault(id, Classroom.waiting());
  }

  /// What is observed rather than decided.
  void observe(Event event, @Nullable MemberId by, Instant at) {
    add(null, event, at, by, null);
  }

  private void toRoster(CourseCommand command, Instant at) {
    CourseId id = command.courseId();
    switch (command) {
      case CourseCommand.PublishCourse _ -> {
        if (course(id) instanceof Course.Known known) {
          tell(new OpenRoster(id, command.by(), known.details().capacity()), command.by(), at);
        }
      }
      case CourseCommand.ArchiveCourse _ -> tell(new CloseRoster(id), command.by(), at);
      default -> {}
    }
  }

  private void add(
      @Nullable String stream,
      Event event,
      Instant at,
      @Nullable MemberId by,
      @Nullable Companion row) {
    long seq = next.merge(stream == null ? "" : stream, 1L, Long::sum) - 1;
    events.add(new TownEvent(stream, seq, event, at, by, row));
  }
}
