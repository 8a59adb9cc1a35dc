package maru.analytics;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import maru.analytics.demand.CourseAct;
import maru.analytics.demand.MemberAct;
import maru.analytics.demand.RequestAct;
import maru.analytics.demand.SearchedWords;
import maru.analytics.demand.Tally;
import maru.analytics.recommendation.Ask;
import maru.analytics.recommendation.CourseEvent;
import maru.analytics.recommendation.StudentEvent;
import maru.analytics.source.StoredEvent;
import maru.documents.demand.TimeDemand;
import maru.events.Event;
import maru.events.EventJson;
import maru.events.EventType;
import maru.events.EventTypes;
import maru.events.catalogue.CatalogueEvent;
import maru.events.catalogue.CourseDetails;
import maru.events.demand.DemandEvent;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.member.MemberEvent;
import maru.events.recommendation.RecommendationEvent;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the events' JSON and gives each feature what it learns from them, as flat records.
///
/// An event that this job does not understand is counted, logged and passed over: the history stays
/// as it is, and a newer job reads it again.
final class ReadEvents extends ProcessFunction<StoredEvent, StudentEvent> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ReadEvents.class);

  static final OutputTag<CourseEvent> COURSES = tag("courses", CourseEvent.class);
  static final OutputTag<Ask> ASKS = tag("asks", Ask.class);
  static final OutputTag<Tally> TALLIES = tag("tallies", Tally.class);
  static final OutputTag<CourseAct> COURSE_ACTS = tag("course-acts", CourseAct.class);
  static final OutputTag<RequestAct> REQUEST_ACTS = tag("request-acts", RequestAct.class);
  static final OutputTag<MemberAct> MEMBER_ACTS = tag("member-acts", MemberAct.class);

  private static final Set<Class<?>> READ =
      Set.of(
          CatalogueEvent.class,
          EnrollmentEvent.class,
          DemandEvent.class,
          MemberEvent.class,
          RecommendationEvent.class);

  private final WordsOpener.Factory words;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient WordsOpener opener;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient Counter notUnderstood;

  ReadEvents(WordsOpener.Factory words) {
    this.words = words;
  }

  @Override
  public void open(OpenContext context) {
    opener = words.open();
    notUnderstood = getRuntimeContext().getMetricGroup().counter("eventsNotUnderstood");
  }

  @Override
  public void close() throws Exception {
    if (opener != null) {
      opener.close();
    }
  }

  @Override
  public void processElement(
      StoredEvent stored, Context context, Collector<StudentEvent> students) {
    EventType type = EventTypes.ALL.named(stored.type());
    if (type == null || READ.stream().noneMatch(f -> f.isAssignableFrom(type.eventClass()))) {
      return;
    }
    Event event;
    try {
      event = EventJson.ALL.read(stored.type(), stored.revision(), stored.payload());
    } catch (RuntimeException e) {
      notUnderstood.inc();
      LOG.error("event {} ({}) is not understood", stored.position(), stored.type(), e);
      return;
    }
    Out out = new Out(stored.position(), stored.occurredAt(), context, students);
    switch (event) {
      case CatalogueEvent catalogue -> catalogue(catalogue, out);
      case EnrollmentEvent enrollment -> enrollment(enrollment, out);
      case DemandEvent demand -> demand(demand, out);
      case MemberEvent member -> member(member, out);
      case RecommendationEvent.Declined declined ->
          out.student(
              StudentEvent.Kind.DECLINED, declined.memberId().value(), declined.courseId().value());
      default -> throw new IllegalStateException("not asked for: " + type);
    }
  }

  private static void catalogue(CatalogueEvent event, Out out) {
    String course = event.courseId().value();
    switch (event) {
      case CatalogueEvent.CourseDrafted e ->
          out.details(course, e.instructorId().value(), e.details());
      case CatalogueEvent.CourseRevised e ->
          out.details(course, e.instructorId().value(), e.details());
      case CatalogueEvent.CoursePublished e -> {
        out.course(CourseEvent.plain(out.position, out.at, CourseEvent.Kind.PUBLISHED, course));
        out.askAbout(course);
      }
      case CatalogueEvent.CourseArchived e -> {
        out.course(CourseEvent.plain(out.position, out.at, CourseEvent.Kind.ARCHIVED, course));
        out.askAbout(course);
      }
      case CatalogueEvent.SessionScheduled e ->
          out.course(
              CourseEvent.scheduled(
                  out.position,
                  out.at,
                  course,
                  e.sessionId().value(),
                  e.startsAt().toEpochMilli(),
                  e.minutes()));
      case CatalogueEvent.SessionMoved e ->
          out.course(
              CourseEvent.scheduled(
                  out.position,
                  out.at,
                  course,
                  e.sessionId().value(),
                  e.startsAt().toEpochMilli(),
                  e.minutes()));
      case CatalogueEvent.SessionCancelled e ->
          out.course(CourseEvent.cancelled(out.position, out.at, course, e.sessionId().value()));
      case CatalogueEvent.QuizPrepared e -> {}
      case CatalogueEvent.QuizDiscarded e -> {}
    }
  }

  private static void enrollment(EnrollmentEvent event, Out out) {
    String course = event.courseId().value();
    switch (event) {
      case EnrollmentEvent.RosterOpened e ->
          out.course(CourseEvent.capacity(out.position, out.at, course, e.capacity()));
      case EnrollmentEvent.CapacityChanged e ->
          out.course(CourseEvent.capacity(out.position, out.at, course, e.capacity()));
      case EnrollmentEvent.Enrolled e -> out.seatTaken(course, e.memberId().value());
      case EnrollmentEvent.Promoted e -> out.seatTaken(course, e.memberId().value());
      case EnrollmentEvent.HeldSeatTaken e -> out.seatTaken(course, e.memberId().value());
      case EnrollmentEvent.Withdrawn e -> {
        String member = e.memberId().value();
        out.student(StudentEvent.Kind.WITHDRAWN, member, course);
        out.act(CourseAct.Kind.WITHDRAWN, course, member);
        out.askAbout(course);
      }
      case EnrollmentEvent.Waitlisted e -> {
        String member = e.memberId().value();
        out.student(StudentEvent.Kind.WAITING, member, course);
        out.act(CourseAct.Kind.WAITLISTED, course, member);
      }
      case EnrollmentEvent.WaitlistLeft e -> {
        String member = e.memberId().value();
        out.student(StudentEvent.Kind.NOT_WAITING, member, course);
        out.act(CourseAct.Kind.WAIT_LIST_LEFT, course, member);
      }
      case EnrollmentEvent.RosterClosed e -> {}
      case EnrollmentEvent.SeatHeld e -> {}
      case EnrollmentEvent.HeldSeatReleased e -> {}
    }
  }

  private void demand(DemandEvent event, Out out) {
    switch (event) {
      case DemandEvent.Searched e -> searched(e, out);
      case DemandEvent.CourseViewed e -> {
        String course = e.courseId().value();
        out.act(CourseAct.Kind.VIEWED, course, null);
        if (e.memberId() != null) {
          out.student(StudentEvent.Kind.VIEWED, e.memberId().value(), course);
        }
      }
      case DemandEvent.CourseRequested e ->
          out.request(
              RequestAct.Kind.REQUESTED,
              e.requestId().value(),
              e.category(),
              e.weekdays().stream().map(DayOfWeek::getValue).distinct().toList(),
              e.hours().stream().distinct().toList());
      case DemandEvent.RequestSupported e ->
          out.request(RequestAct.Kind.SUPPORTED, e.requestId().value(), null, List.of(), List.of());
      case DemandEvent.RequestFulfilled e -> {}
    }
  }

  private void searched(DemandEvent.Searched event, Out out) {
    String plain = SearchedWords.plain(opener.open(event.words()));
    String category = event.category() != null ? event.category() : SearchedWords.category(plain);
    out.tally(Tally.search(out.position, out.at, category, plain, event.found() == 0));
    if (event.weekday() != null || event.hour() != null) {
      int weekday = event.weekday() == null ? TimeDemand.ANY_WEEKDAY : event.weekday().getValue();
      int hour = event.hour() == null ? TimeDemand.ANY_HOUR : event.hour();
      out.tally(Tally.time(out.position, out.at, category, weekday, hour));
    }
    if (event.memberId() != null && category != null) {
      out.said(StudentEvent.Kind.SEARCHED, event.memberId().value(), List.of(category));
    }
  }

  private static void member(MemberEvent event, Out out) {
    String member = event.memberId().value();
    switch (event) {
      case MemberEvent.Registered e -> out.said(StudentEvent.Kind.REGISTERED, member, List.of());
      case MemberEvent.InterestsChosen e -> {
        out.said(StudentEvent.Kind.INTERESTED, member, e.interests());
        out.member(new MemberAct(out.position, member, null, e.interests()));
      }
      case MemberEvent.RegionChosen e ->
          out.member(new MemberAct(out.position, member, e.region(), List.of()));
      case MemberEvent.AddressVerified e -> {}
      case MemberEvent.PasswordChanged e -> {}
      case MemberEvent.LanguageChosen e -> {}
      case MemberEvent.RoleGranted e -> {}
    }
  }

  /// Where one event's facts go.
  private static final class Out {
    private final long position;
    private final long at;
    private final Context context;
    private final Collector<StudentEvent> students;

    Out(long position, long at, Context context, Collector<StudentEvent> students) {
      this.position = position;
      this.at = at;
      this.context = context;
      this.students = students;
    }

    void student(StudentEvent.Kind kind, String student, String course) {
      students.collect(new StudentEvent(position, at, kind, student, course, List.of()));
    }

    void said(StudentEvent.Kind kind, String student, List<String> categories) {
      students.collect(new StudentEvent(position, at, kind, student, null, categories));
    }

    void course(CourseEvent event) {
      context.output(COURSES, event);
    }

    void details(String course, String instructor, CourseDetails details) {
      course(CourseEvent.details(position, at, course, instructor, details.category()));
      context.output(
          COURSE_ACTS,
          new CourseAct(position, at, CourseAct.Kind.CATEGORY, course, null, details.category()));
    }

    void seatTaken(String course, String member) {
      student(StudentEvent.Kind.ENROLLED, member, course);
      act(CourseAct.Kind.ENROLLED, course, member);
      askAbout(course);
    }

    void askAbout(String course) {
      context.output(ASKS, Ask.aboutCourse(course, position, at));
      context.output(ASKS, Ask.forEveryone(position, at));
    }

    void act(CourseAct.Kind kind, String course, @Nullable String member) {
      context.output(COURSE_ACTS, new CourseAct(position, at, kind, course, member, null));
    }

    void tally(Tally tally) {
      context.output(TALLIES, tally);
    }

    void request(
        RequestAct.Kind kind,
        String request,
        @Nullable String category,
        List<Integer> weekdays,
        List<Integer> hours) {
      context.output(
          REQUEST_ACTS, new RequestAct(position, at, kind, request, category, weekdays, hours));
    }

    void member(MemberAct act) {
      context.output(MEMBER_ACTS, act);
    }
  }

  private static <T> OutputTag<T> tag(String id, Class<T> type) {
    return new OutputTag<>(id, TypeInformation.of(type));
  }
}
