package maru.command.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maru.command.Refusal;
import maru.command.Refused;
import maru.command.catalogue.Course;
import maru.command.catalogue.Course.Known;
import maru.command.catalogue.Course.Status;
import maru.command.catalogue.CourseRefusal;
import maru.command.demand.RequestCommand.AskForCourse;
import maru.command.demand.RequestCommand.FulfilRequest;
import maru.command.demand.RequestCommand.SupportRequest;
import maru.events.PersonalText;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.demand.DemandEvent;
import maru.events.demand.DemandEvent.CourseRequested;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.demand.DemandEvent.RequestFulfilled;
import maru.events.demand.DemandEvent.RequestSupported;
import maru.events.demand.DemandEvent.Searched;
import maru.events.demand.RequestId;
import maru.events.member.Language;
import maru.events.member.MemberId;
import org.junit.jupiter.api.Test;

class RequestDeciderTest {
  private static final RequestId REQUEST = RequestId.of(UUID.randomUUID());
  private static final CourseId COURSE = CourseId.of(UUID.randomUUID());
  private static final MemberId ASKER = MemberId.of(UUID.randomUUID());
  private static final MemberId OTHER = MemberId.of(UUID.randomUUID());
  private static final MemberId TEACHER = MemberId.of(UUID.randomUUID());
  private static final PersonalText WISH = new PersonalText(ASKER, "c2VhbGVk");
  private static final AskForCourse ASK =
      new AskForCourse(REQUEST, ASKER, WISH, "craft", List.of(DayOfWeek.SATURDAY), List.of(19, 20));
  private static final DemandEvent REQUESTED =
      new CourseRequested(
          REQUEST, ASKER, WISH, "craft", List.of(DayOfWeek.SATURDAY), List.of(19, 20));
  private static final DemandEvent SUPPORTED = new RequestSupported(REQUEST, OTHER);
  private static final DemandEvent FULFILLED = new RequestFulfilled(REQUEST, COURSE, TEACHER);

  @Test
  void aWishIsAskedOnce() {
    then(ASK, Course.unknown()).containsExactly(REQUESTED);
    refused(WishRefusal.ALREADY_EXISTS, ASK, Course.unknown(), REQUESTED);
  }

  @Test
  void othersSupportAWishOnceEach() {
    SupportRequest support = new SupportRequest(REQUEST, OTHER);
    then(support, Course.unknown(), REQUESTED).containsExactly(SUPPORTED);
    refused(WishRefusal.ALREADY_SUPPORTED, support, Course.unknown(), REQUESTED, SUPPORTED);
    refused(WishRefusal.NOT_FOUND, support, Course.unknown());
  }

  @Test
  void nobodySupportsTheOwnWish() {
    refused(WishRefusal.OWN, new SupportRequest(REQUEST, ASKER), Course.unknown(), REQUESTED);
  }

  @Test
  void aPublishedCourseFulfilsAWishOnce() {
    FulfilRequest fulfil = new FulfilRequest(REQUEST, COURSE, TEACHER);
    then(fulfil, course(Status.PUBLISHED), REQUESTED, SUPPORTED).containsExactly(FULFILLED);
    refused(WishRefusal.FULFILLED, fulfil, course(Status.PUBLISHED), REQUESTED, FULFILLED);
    refused(
        WishRefusal.FULFILLED,
        new SupportRequest(REQUEST, OTHER),
        Course.unknown(),
        REQUESTED,
        FULFILLED);
  }

  @Test
  void onlyTheInstructorsOwnPublishedCourseFulfils() {
    FulfilRequest fulfil = new FulfilRequest(REQUEST, COURSE, TEACHER);
    refused(CourseRefusal.NOT_FOUND, fulfil, Course.unknown(), REQUESTED);
    refused(CourseRefusal.NOT_PUBLISHED, fulfil, course(Status.DRAFT), REQUESTED);
    refused(
        CourseRefusal.NOT_YOURS,
        new FulfilRequest(REQUEST, COURSE, OTHER),
        course(Status.PUBLISHED),
        REQUESTED);
  }

  @Test
  void whatIsOnlyObservedChangesNoWish() {
    CourseRequest asked = state(REQUESTED);
    assertThat(CourseRequest.evolve(asked, new CourseViewed(OTHER, COURSE))).isEqualTo(asked);
    assertThat(
            CourseRequest.evolve(
                asked, new Searched(null, new PersonalText(null, "짚풀공예"), null, null, null, 0)))
        .isEqualTo(asked);
  }

  private static org.assertj.core.api.ListAssert<DemandEvent> then(
      RequestCommand command, Course course, DemandEvent... given) {
    return assertThat(RequestDecider.decide(state(given), course, command));
  }

  private static void refused(
      Refusal refusal, RequestCommand command, Course course, DemandEvent... given) {
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> RequestDecider.decide(state(given), course, command));
    assertThat(refused).isNotNull();
    assertThat(refused.refusal()).isEqualTo(refusal);
  }

  private static CourseRequest state(DemandEvent... given) {
    CourseRequest request = CourseRequest.unasked();
    for (DemandEvent event : Arrays.asList(given)) {
      request = CourseRequest.evolve(request, event);
    }
    return request;
  }

  private static Course course(Status status) {
    CourseDetails details =
        new CourseDetails(
            "짚풀공예",
            "",
            "craft.knit",
            Level.ALL,
            8,
            List.of(),
            Language.KO,
            List.of(),
            false,
            AttendanceRule.DEFAULT,
            StudentsSeenBy.EVERYONE);
    return new Known(
        COURSE, TEACHER, details, status, new LinkedHashMap<>(), Set.of(), new LinkedHashMap<>());
  }
}
