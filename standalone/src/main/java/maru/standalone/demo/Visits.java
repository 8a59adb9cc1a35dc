package maru.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import maru.command.catalogue.Course;
import maru.command.enrollment.RosterCommand.EndHolds;
import maru.command.enrollment.RosterCommand.Enroll;
import maru.command.enrollment.RosterCommand.HoldSeat;
import maru.command.enrollment.RosterCommand.TakeHeldSeat;
import maru.command.enrollment.RosterCommand.Withdraw;
import maru.events.catalogue.Categories;
import maru.events.catalogue.Category;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.demand.DemandEvent.Searched;
import maru.events.enrollment.SeatHoldId;
import maru.events.member.MemberId;
import maru.events.recommendation.RecommendationEvent.Declined;
import maru.standalone.demo.Residents.Student;
import maru.standalone.demo.TownBook.Taste;
import maru.standalone.demo.TownBook.WishPage;
import maru.standalone.demo.TownEvent.TownIds;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;

/// What students and visitors do in the town: they look for something, look at courses, and take
/// seats in those that suit them.
final class Visits {
  private final TownStory story;
  private final Chance chance;
  private final Steps steps;
  private final Teaching teaching;
  private final TownBook book;
  private final Cast cast;
  private final List<Student> students;
  private final Instant end;

  Visits(
      TownStory story,
      Chance chance,
      Steps steps,
      Teaching teaching,
      TownBook book,
      Cast cast,
      List<Student> students,
      Instant end) {
    this.story = story;
    this.chance = chance;
    this.steps = steps;
    this.teaching = teaching;
    this.book = book;
    this.cast = cast;
    this.students = students;
    this.end = end;
  }

  /// Plans the visits of somebody who has just moved in.
  void plan(Student student) {
    int visits = 2 + (int) Math.round(chance.longTailed(9));
    for (int i = 0; i < Math.min(visits, 40); i++) {
      Instant day = chance.between(student.since(), end);
      Instant at = atOneOf(student.hours(), day);
      if (at.isAfter(student.since())) {
        steps.plan(at, now -> visit(student, now));
      }
    }
    if (chance.happens(0.7)) {
      steps.plan(student.since().plus(Duration.ofMinutes(6)), now -> visit(student, now));
    }
  }

  /// Somebody who has no account looks around.
  void passBy(Instant now) {
    Taste taste = chance.weighted(book.tastes(), Taste::weight);
    String category = wanted(taste);
    if (chance.happens(0.8)) {
      search(null, taste, category, null, now);
    }
    List<Offer> offers = teaching.open(category, now);
    for (int i = chance.between(0, 2); i > 0 && !offers.isEmpty(); i--) {
      Offer offer = chance.weighted(offers, Offer::appeal);
      story.observe(new CourseViewed(null, offer.id()), null, now.plusSeconds(40L * i));
    }
  }

  private void visit(Student student, Instant now) {
    Taste taste = chance.happens(0.8) ? student.taste() : student.second();
    String category = chance.happens(0.94) ? wanted(taste) : anyCategory();
    if (chance.happens(0.6)) {
      long found = search(student.id(), taste, category, student.hours(), now);
      if (found == 0) {
        return;
      }
    }
    List<Offer> offers =
        teaching.open(category, now).stream()
            .filter(offer -> !student.taken().contains(offer.id()))
            .toList();
    if (!offers.isEmpty()) {
      look(student, category, offers, now.plusSeconds(35));
    }
  }

  private void look(Student student, String category, List<Offer> offers, Instant now) {
    long before = student.taken().stream().filter(id -> isIn(id, category)).count();
    Offer best = null;
    for (int i = 0; i < chance.between(1, 4); i++) {
      Offer offer = chance.weighted(offers, o -> liking(student, o, before));
      story.observe(
          new CourseViewed(student.id(), offer.id()), student.id(), now.plusSeconds(50L * i));
      if (best == null || liking(student, offer, before) > liking(student, best, before)) {
        best = offer;
      }
    }
    if (best != null && chance.happens(suits(student, best) ? 0.52 : 0.2)) {
      Offer chosen = best;
      steps.plan(now.plusSeconds(280), later -> enroll(student, chosen, later));
    } else if (best != null && chance.happens(0.02)) {
      story.observe(new Declined(student.id(), best.id()), student.id(), now.plusSeconds(300));
    }
  }

  private void enroll(Student student, Offer offer, Instant now) {
    if (!story.tell(new Enroll(offer.id(), student.id()), student.id(), now)) {
      return;
    }
    student.taken().add(offer.id());
    if (chance.happens(0.06)) {
      steps.plan(
          now.plus(Duration.ofHours(chance.between(20, 200))),
          later -> {
            story.tell(new Withdraw(offer.id(), student.id()), student.id(), later);
            student.taken().remove(offer.id());
          });
    } else if (student.taste().name().equals("둘이서") && chance.happens(0.35)) {
      steps.plan(now.plusSeconds(90), later -> hold(student, offer, later));
    }
  }

  /// Holds a seat for a friend, who comes within a day or doesn't.
  private void hold(Student student, Offer offer, Instant now) {
    Instant until = now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    if (until.isAfter(end) || students.size() < 2) {
      return;
    }
    String name = offer.id() + ":" + student.id();
    String hash = sha256(name);
    SeatHoldId hold = SeatHoldId.of(TownIds.uuid("hold:" + name));
    if (story.tell(new HoldSeat(offer.id(), student.id(), hold, hash, until), student.id(), now)) {
      Student friend = chance.oneOf(students);
      if (chance.happens(0.7)) {
        steps.plan(
            now.plus(Duration.ofMinutes(chance.between(5, 900))),
            later -> take(friend, offer, hash, later));
      }
      steps.plan(until, later -> story.tell(new EndHolds(offer.id(), later), student.id(), later));
    }
  }

  private void take(Student friend, Offer offer, String hash, Instant now) {
    if (story.tell(new TakeHeldSeat(offer.id(), friend.id(), hash), friend.id(), now)) {
      friend.taken().add(offer.id());
    }
  }

  /// Answers how many courses were found.
  private long search(
      @Nullable MemberId by,
      Taste taste,
      String category,
      @Nullable List<Integer> hours,
      Instant now) {
    String words = chance.happens(0.14) ? unmet(taste) : words(category, now);
    boolean byTime = hours != null && chance.happens(0.2);
    Integer hour = byTime && hours != null ? chance.oneOf(hours) : null;
    DayOfWeek weekday = byTime ? DayOfWeek.of(chance.between(1, 7)) : null;
    String within = chance.happens(0.12) ? category : null;
    long found = teaching.all().stream().filter(offer -> offer.matches(words)).count();
    story.observe(
        new Searched(
            by,
            by == null ? PersonalKeys.plain(words) : cast.sealing().apply(by, words),
            within,
            weekday,
            hour,
            found),
        by,
        now);
    return found;
  }

  private String words(String category, Instant now) {
    List<Offer> offers = teaching.open(category, now);
    Category known = Categories.find(category);
    if (offers.isEmpty() || known == null || chance.happens(0.2)) {
      return known == null ? category : known.ko().split("·", -1)[0];
    }
    return chance.oneOf(chance.weighted(offers, Offer::appeal).page().tags());
  }

  /// What nobody teaches, near to what one likes.
  private String unmet(Taste taste) {
    List<String> tops = taste.likes().keySet().stream().map(Categories::topOf).toList();
    List<WishPage> near =
        book.wishes().stream()
            .filter(wish -> wish.fulfilledBy() == null)
            .filter(wish -> tops.contains(Categories.topOf(wish.category())))
            .toList();
    WishPage wish =
        chance.weighted(
            near.isEmpty()
                ? book.wishes().stream().filter(w -> w.fulfilledBy() == null).toList()
                : near,
            WishPage::weight);
    return chance.oneOf(wish.words());
  }

  private double liking(Student student, Offer offer, long before) {
    return offer.appeal()
        * (suits(student, offer) ? 3 : 1)
        * rightLevel(offer.page().level(), before);
  }

  /// People begin with what is for beginners and go on from there.
  private static double rightLevel(Level level, long before) {
    return switch (level) {
      case BEGINNER -> before == 0 ? 4 : 0.6;
      case ALL -> 2.5;
      case INTERMEDIATE -> before == 0 ? 0.7 : 5;
      case ADVANCED -> before < 2 ? 0.15 : 6;
    };
  }

  private static boolean suits(Student student, Offer offer) {
    return student.hours().stream()
        .anyMatch(hour -> Math.abs(hour - offer.slot().time().getHour()) <= 1);
  }

  private boolean isIn(CourseId id, String category) {
    return story.course(id) instanceof Course.Known known
        && known.details().category().equals(category);
  }

  private String wanted(Taste taste) {
    List<Map.Entry<String, Integer>> likes = new ArrayList<>(taste.likes().entrySet());
    likes.sort(Map.Entry.comparingByKey());
    return chance.weighted(likes, Map.Entry::getValue).getKey();
  }

  private String anyCategory() {
    return chance.oneOf(chance.oneOf(Categories.tree()).children()).id();
  }

  private Instant atOneOf(List<Integer> hours, Instant day) {
    return day.atZone(Calendar.SEOUL)
        .withHour(chance.oneOf(hours))
        .withMinute(chance.between(0, 59))
        .withSecond(chance.between(0, 59))
        .withNano(0)
        .toInstant();
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
