package maru.query.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import maru.events.Event;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.attendance.AttendanceEvent.Called;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.attendance.AttendanceEvent.Corrected;
import maru.events.attendance.AttendanceEvent.Rejudged;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent.CourseDrafted;
import maru.events.catalogue.CatalogueEvent.CourseRevised;
import maru.events.catalogue.CatalogueEvent.SessionMoved;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.HeldSeatTaken;
import maru.events.enrollment.EnrollmentEvent.Promoted;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.query.attendance.AttendanceSheet.Correction;
import org.jspecify.annotations.Nullable;

/// Folds a session's events, with those of its course and its roster, all in order of position,
/// into its sheet. Of course and roster only what came before the end of the class matters. Not
/// thread-safe.
final class SheetFold {
  private final Map<MemberId, Presence> presences = new HashMap<>();
  private final Map<MemberId, List<Evidence>> evidence = new HashMap<>();
  private final Map<MemberId, Correction> corrections = new HashMap<>();
  private final Set<MemberId> seated = new LinkedHashSet<>();
  private final SequencedMap<AttendanceCallId, Call> calls = new LinkedHashMap<>();
  private final List<AttendanceRule> rules = new ArrayList<>();
  private AttendanceRule courseRule = AttendanceRule.DEFAULT;
  private @Nullable SessionScheduled plan;
  private @Nullable Instant plannedAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;

  /// @param confirmed who confirmed it, and when
  record Call(
      Called called, Instant at, @Nullable Instant closedAt, Map<MemberId, Instant> confirmed) {}

  void take(Event event, Instant at) {
    switch (event) {
      case CourseDrafted e -> courseHas(e.details().attendanceRule());
      case CourseRevised e -> courseHas(e.details().attendanceRule());
      case Enrolled e -> seat(e.memberId(), true);
      case Promoted e -> seat(e.memberId(), true);
      case HeldSeatTaken e -> seat(e.memberId(), true);
      case Withdrawn e -> seat(e.memberId(), false);
      case SessionScheduled e -> {
        plan = e;
        plannedAt = e.startsAt();
      }
      case SessionMoved e -> plannedAt = e.startsAt();
      case Started _ -> startedAt = at;
      case Ended _ -> endedAt = at;
      case Joined e -> {
        presences.merge(e.memberId(), Presence.NONE.joined(at), (had, _) -> had.joined(at));
        shows(e.memberId(), Evidence.Kind.JOINED, at, null);
      }
      case Left e -> {
        Instant left = e.lastSeen() == null || e.lastSeen().isAfter(at) ? at : e.lastSeen();
        presences.computeIfPresent(e.memberId(), (_, had) -> had.left(left));
        shows(e.memberId(), Evidence.Kind.LEFT, left, null);
      }
      case AnswerSubmitted e -> shows(e.memberId(), Evidence.Kind.ANSWERED, at, e.quizId().value());
      case AttendanceEvent e -> take(e, at);
      default -> {}
    }
  }

  private void take(AttendanceEvent event, Instant at) {
    switch (event) {
      case Called e -> calls.put(e.callId(), new Call(e, at, null, new HashMap<>()));
      case AttendanceEvent.Closed e ->
          calls.computeIfPresent(
              e.callId(), (_, call) -> new Call(call.called(), call.at(), at, call.confirmed()));
      case Confirmed e -> {
        Call call = calls.get(e.callId());
        if (call != null) {
          call.confirmed().put(e.memberId(), at);
        }
        shows(e.memberId(), Evidence.Kind.CONFIRMED, at, e.callId().value());
      }
      case Corrected e ->
          corrections.put(e.memberId(), new Correction(e.verdict(), e.reason(), at));
      case Rejudged e -> rules.add(e.rule());
    }
  }

  /// Null: no such session was ever planned.
  ///
  /// @param now stands for the end while the class is on
  @Nullable AttendanceSheet sheet(Instant now) {
    SessionScheduled planned = plan;
    return planned == null ? null : new SheetRows(this, planned.instructorId(), now).sheet(planned);
  }

  /// The course's own first, then those by which the session was judged anew.
  List<AttendanceRule> rules() {
    List<AttendanceRule> all = new ArrayList<>();
    all.add(courseRule);
    all.addAll(rules);
    return all;
  }

  /// In the order in which they took their seats, then those who came without one.
  List<MemberId> members() {
    Set<MemberId> all = new LinkedHashSet<>(seated);
    all.addAll(presences.keySet().stream().sorted().toList());
    all.addAll(corrections.keySet().stream().sorted().toList());
    return List.copyOf(all);
  }

  SequencedMap<AttendanceCallId, Call> calls() {
    return calls;
  }

  Presence presence(MemberId member) {
    return presences.getOrDefault(member, Presence.NONE);
  }

  List<Evidence> evidence(MemberId member) {
    return evidence.getOrDefault(member, List.of());
  }

  @Nullable Correction correction(MemberId member) {
    return corrections.get(member);
  }

  boolean isOver() {
    return endedAt != null;
  }

  /// What is judged; null: the class never began. Whoever comes early is not late, and waits for
  /// nobody: what is judged begins when it was planned to, or when it really began if that is
  /// later. A class that was over before its time is judged from when it began.
  @Nullable Interval span(Instant now) {
    Instant from = startedAt;
    if (from == null) {
      return null;
    }
    Instant to = endedAt == null ? now : endedAt;
    Instant planned = plannedAt;
    if (planned != null && planned.isAfter(from) && planned.isBefore(to)) {
      from = planned;
    }
    return new Interval(from, to.isBefore(from) ? from : to);
  }

  private void courseHas(AttendanceRule rule) {
    if (endedAt == null) {
      courseRule = rule;
    }
  }

  private void seat(MemberId member, boolean taken) {
    if (endedAt != null) {
      return;
    }
    if (taken) {
      seated.add(member);
    } else {
      seated.remove(member);
    }
  }

  private void shows(MemberId member, Evidence.Kind kind, Instant at, @Nullable String id) {
    evidence.computeIfAbsent(member, _ -> new ArrayList<>()).add(new Evidence(kind, at, id));
  }
}
