package maru.standalone.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import maru.command.catalogue.Course;
import maru.command.demand.RequestCommand.AskForCourse;
import maru.command.demand.RequestCommand.SupportRequest;
import maru.events.catalogue.Categories;
import maru.events.demand.RequestId;
import maru.standalone.demo.Residents.Student;
import maru.standalone.demo.TownBook.WishPage;
import maru.standalone.demo.TownEvent.TownIds;

/// What people in the town wish for, and who joins them.
final class Wishes {
  private final TownStory story;
  private final Chance chance;
  private final Steps steps;
  private final Cast cast;
  private final List<Student> students;
  private final Instant end;

  Wishes(
      TownStory story, Chance chance, Steps steps, Cast cast, List<Student> students, Instant end) {
    this.story = story;
    this.chance = chance;
    this.steps = steps;
    this.cast = cast;
    this.students = students;
    this.end = end;
  }

  static RequestId requestId(WishPage wish) {
    return RequestId.of(TownIds.uuid("request:" + wish.wish()));
  }

  /// Somebody asks; others join from then on.
  void ask(WishPage wish, Instant now) {
    List<Student> kindred = students.stream().filter(student -> likes(student, wish)).toList();
    Student asker = chance.oneOf(kindred.isEmpty() ? students : kindred);
    story.tell(
        new AskForCourse(
            requestId(wish),
            asker.id(),
            cast.sealing().apply(asker.id(), wish.wish()),
            wish.category(),
            wish.weekdays().stream().map(DayOfWeek::of).toList(),
            wish.hours()),
        Course.unknown(),
        asker.id(),
        now);
    int supporters = (int) Math.round(wish.weight() * (0.7 + chance.longTailed(0.5)));
    for (int i = 0; i < supporters; i++) {
      steps.plan(chance.between(now.plus(Duration.ofHours(2)), end), at -> support(wish, at));
    }
  }

  private void support(WishPage wish, Instant now) {
    List<Student> kindred = students.stream().filter(student -> likes(student, wish)).toList();
    Student one = chance.oneOf(kindred.isEmpty() || chance.happens(0.2) ? students : kindred);
    story.tell(new SupportRequest(requestId(wish), one.id()), Course.unknown(), one.id(), now);
  }

  private static boolean likes(Student student, WishPage wish) {
    String top = Categories.topOf(wish.category());
    return student.taste().likes().keySet().stream()
        .anyMatch(category -> Categories.topOf(category).equals(top));
  }
}
