package maru.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {
  private record Act(String student, String course, boolean enrolls, long at, long position) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void inAnyOrderAndWithRepeatsTheStateIsThatOfTheActiveEnrollmentsToTheLastBit(long seed) {
    Random random = new Random(seed);
    List<Act> acts = acts(random);
    List<Act> arriving = new ArrayList<>(acts);
    arriving.addAll(acts.subList(0, acts.size() / 3));
    Collections.shuffle(arriving, random);

    Counts incremental = new Counts();
    Map<String, History> histories = new HashMap<>();
    for (Act act : arriving) {
      take(act, incremental, histories);
    }

    Counts batch = batch(acts);
    assertThat(incremental.all()).isEqualTo(batch.all());
    assertThat(incremental.total()).isEqualTo(batch.total());
    for (String course : courses(batch)) {
      int mine = incremental.number(course);
      int theirs = batch.number(course);
      assertThat(incremental.in(mine)).isEqualTo(batch.in(theirs));
      assertThat(incremental.out(mine)).isEqualTo(batch.out(theirs));
    }
    for (History history : histories.values()) {
      assertThat(scores(incremental, history)).isEqualTo(scores(batch, history));
    }
  }

  @Test
  void whatIsKeptInACheckpointIsTheStateAgain() {
    Counts counts = batch(acts(new Random(42)));
    Counts restored = new Counts();

    counts.takeChanged().forEach(restored::restore);

    assertThat(restored.all()).isEqualTo(counts.all());
    assertThat(restored.total()).isEqualTo(counts.total());
    assertThat(counts.takeChanged()).isEmpty();
  }

  @Test
  void everythingUncountedIsNothingCounted() {
    Counts counts = new Counts();
    Map<String, History> histories = new HashMap<>();
    List<Act> acts = acts(new Random(3)).stream().filter(Act::enrolls).toList();
    acts.forEach(act -> take(act, counts, histories));
    acts.forEach(act ->
        take(
            new Act(act.student(), act.course(), false, act.at(), act.position() + 10_000),
            counts,
            histories));

    assertThat(counts.all()).isEmpty();
    assertThat(counts.total()).isZero();
  }

  @Test
  void whoTakesMoreThanAStudentCanIsSetAsideAndComesBack() {
    Counts counts = new Counts();
    Map<String, History> histories = new HashMap<>();
    for (int i = 0; i <= History.MOST; i++) {
      take(new Act("s", "c" + i, true, i, i + 1), counts, histories);
    }
    assertThat(counts.all()).isEmpty();

    take(new Act("s", "c0", false, 9999, 9999), counts, histories);

    assertThat(counts.total()).isEqualTo((long) History.MOST * (History.MOST - 1) / 2);
    assertThat(counts.pairs(counts.number("c1"), counts.number("c2"))).isEqualTo(1);
    assertThat(counts.pairs(counts.number("c2"), counts.number("c1"))).isZero();
  }

  private static List<Act> acts(Random random) {
    List<Act> acts = new ArrayList<>();
    Map<String, Boolean> active = new HashMap<>();
    for (long position = 1; position <= 400; position++) {
      String student = "s" + random.nextInt(12);
      String course = "c" + random.nextInt(25);
      boolean enrolls = !active.getOrDefault(student + course, false);
      if (enrolls || random.nextInt(3) == 0) {
        active.put(student + course, enrolls);
        // Some happened long before they were stored, several at the same moment.
        acts.add(new Act(student, course, enrolls, random.nextInt(50), position));
      }
    }
    return acts;
  }

  private static void take(Act act, Counts counts, Map<String, History> histories) {
    History history = histories.getOrDefault(act.student(), History.EMPTY);
    History.Next next =
        act.enrolls()
            ? history.enroll(act.course(), act.at(), act.position())
            : history.withdraw(act.course(), act.position());
    next.changes().forEach(counts::apply);
    histories.put(act.student(), next.history());
  }

  /// Straight from the definition: the last word on each course, then all pairs in order.
  private static Counts batch(List<Act> acts) {
    Map<String, Map<String, Act>> last = new TreeMap<>();
    for (Act act : acts) {
      last.computeIfAbsent(act.student(), s -> new HashMap<>())
          .merge(act.course(), act, (a, b) -> a.position() > b.position() ? a : b);
    }
    Counts counts = new Counts();
    for (Map<String, Act> student : last.values()) {
      List<Taken> taken =
          student.values().stream()
              .filter(Act::enrolls)
              .map(act -> new Taken(act.course(), act.at(), act.position()))
              .sorted(Taken.IN_ORDER)
              .toList();
      List<String> courses = taken.stream().map(Taken::course).toList();
      for (int i = 0; i < courses.size(); i++) {
        counts.apply(new HistoryChange(courses.get(i), courses.subList(0, i), List.of(), 1));
      }
    }
    return counts;
  }

  private static List<String> courses(Counts counts) {
    return IntStream.range(0, counts.size()).mapToObj(counts::course).toList();
  }

  private static Map<String, Double> scores(Counts counts, History history) {
    int[] newestFirst = history.newestFirst().stream().mapToInt(counts::number).toArray();
    double[] scores = new Scoring(counts, Weights.WITHOUT_SCHEDULE, 25).scores(newestFirst);
    Map<String, Double> byCourse = new TreeMap<>();
    for (int number = 0; number < scores.length; number++) {
      if (counts.students(number) > 0) {
        byCourse.put(counts.course(number), scores[number]);
      }
    }
    return byCourse;
  }
}
