package maru.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import maru.command.catalogue.Course;
import maru.command.demand.RequestCommand.SupportRequest;
import maru.command.enrollment.RosterCommand.Enroll;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.demand.DemandEvent.Searched;
import maru.events.member.MemberId;
import maru.standalone.demo.TownBook.CoursePage;
import maru.standalone.demo.TownBook.WishPage;

/// The demo account of a student: some seats, taken as soon as they could be had, and in the last
/// days some courses that were only looked at.
final class DemoStudent {
  static final List<String> TAKEN =
      List.of("둘이 쓰는 붓글씨, 서로에게 한 줄", "계절을 꽂는 꽃꽂이 입문", "은반지 두 개, 망치로 두드리는 커플링");

  private static final List<String> LOOKED_AT =
      List.of("붓펜으로 시작하는 한글 캘리그라피", "복을 부르는 호랑이, 민화 첫 그림", "스파이럴로 묶는 첫 꽃다발");

  private static final String WISH = "나전칠기";

  private DemoStudent() {}

  /// Takes a seat on the day the course opens, before others have taken them all.
  static void take(
      MemberId demo,
      CoursePage page,
      Instant opening,
      Steps steps,
      Teaching teaching,
      TownStory story,
      Cast cast) {
    Instant at = opening.plus(Duration.ofHours(3));
    String words = page.tags().getFirst();
    steps.plan(at, now -> search(demo, words, teaching, story, cast, now));
    steps.plan(at.plusSeconds(50), now -> view(demo, page, story, now));
    steps.plan(
        at.plusSeconds(200),
        now -> story.tell(new Enroll(Teaching.courseId(page), demo), demo, now));
  }

  static void planLastDays(
      MemberId demo,
      Steps steps,
      Teaching teaching,
      TownStory story,
      Cast cast,
      TownBook book,
      Instant end) {
    Instant at = end.minus(Duration.ofDays(2));
    for (String title : LOOKED_AT) {
      steps.plan(at, now -> view(demo, page(book, title), story, now));
      at = at.plusSeconds(95);
    }
    steps.plan(at.plusSeconds(60), now -> search(demo, WISH, teaching, story, cast, now));
    for (WishPage wish : book.wishes()) {
      if (wish.words().contains(WISH)) {
        steps.plan(
            end.minus(Duration.ofMinutes(50)),
            now ->
                story.tell(
                    new SupportRequest(Wishes.requestId(wish), demo), Course.unknown(), demo, now));
      }
    }
  }

  private static void search(
      MemberId demo, String words, Teaching teaching, TownStory story, Cast cast, Instant now) {
    long found = teaching.all().stream().filter(offer -> offer.matches(words)).count();
    story.observe(
        new Searched(demo, cast.sealing().apply(demo, words), null, null, null, found), demo, now);
  }

  private static void view(MemberId demo, CoursePage page, TownStory story, Instant now) {
    story.observe(new CourseViewed(demo, Teaching.courseId(page)), demo, now);
  }

  private static CoursePage page(TownBook book, String title) {
    return book.courses().stream()
        .filter(page -> page.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the book has no course " + title));
  }
}
