package maru.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import maru.events.Event;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent.CourseDrafted;
import maru.events.catalogue.CatalogueEvent.CoursePublished;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.enrollment.EnrollmentEvent.RosterOpened;
import maru.events.member.Language;
import maru.events.member.MemberId;

/// Courses that are plausible enough for an index to have work with them. The same number gives the
/// same course.
final class ManyCourses {
  static final List<String> CRAFTS =
      List.of(
          "붓글씨", "캘리그라피", "가죽공예", "도자기", "수채화", "민화", "우쿨렐레", "해금", "폴댄스", "발레", "요가", "필라테스",
          "사워도우", "막걸리", "꽃꽂이", "테라리움", "일본어", "에세이", "파이썬", "명상");
  private static final List<String> MANNERS =
      List.of("처음 만나는", "기초부터 배우는", "퇴근하고 하는", "주말에 하는", "천천히 익히는", "혼자서도 되는", "둘이서 하는", "깊이 파는");
  private static final List<String> SHAPES =
      List.of("입문", "4주 과정", "하루 완성", "심화", "연습실", "작은 모임", "첫걸음", "한 걸음 더");
  private static final List<String> CATEGORIES =
      List.of("art.calligraphy", "craft.leather", "music.korean", "dance.pole", "fitness.yoga");
  private static final List<Level> LEVELS = List.of(Level.values());
  private static final Instant START = Instant.parse("2027-01-04T01:00:00Z");

  private ManyCourses() {}

  static List<Event> published(int number) {
    Random random = new Random(number);
    CourseId id = CourseId.of(new UUID(11, number));
    MemberId instructor = MemberId.of(new UUID(12, random.nextInt(2_000)));
    String craft = pick(CRAFTS, random);
    String title = pick(MANNERS, random) + " " + craft + " " + pick(SHAPES, random);
    String category = pick(CATEGORIES, random);
    CourseDetails details =
        new CourseDetails(
            title,
            title
                + " 수업입니다. 준비물은 미리 알려 드리고, 처음인 사람도 따라올 수 있게 손을 크게 보여 드립니다. "
                + "수업 중에는 언제든 물어보세요. "
                + pick(CRAFTS, random)
                + " 경험이 있으면 더 재미있습니다.",
            category,
            pick(LEVELS, random),
            5 + random.nextInt(30),
            List.of(craft, pick(SHAPES, random)),
            Language.KO,
            List.of("공책", "연필"),
            random.nextBoolean(),
            AttendanceRule.DEFAULT,
            StudentsSeenBy.EVERYONE);
    List<Event> events = new ArrayList<>(List.of(new CourseDrafted(id, instructor, details)));
    for (int i = 0; i < 2; i++) {
      events.add(
          new SessionScheduled(
              id,
              SessionId.of(new UUID(13, number * 2L + i)),
              instructor,
              START.plusSeconds(3600L * random.nextInt(2_000)),
              60,
              ZoneId.of("Asia/Seoul"),
              null));
    }
    events.add(new CoursePublished(id, instructor, category));
    events.add(new RosterOpened(id, instructor, details.capacity()));
    return events;
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
