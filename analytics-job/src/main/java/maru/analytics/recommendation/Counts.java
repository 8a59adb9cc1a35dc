package maru.analytics.recommendation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many students took one course before another, over all students' active enrollments, with
/// the sums of that table. Whole numbers only, so that what was counted can be un-counted exactly
/// and the order of events does not matter.
///
/// Courses are numbered by first mention; a number is good in this instance only. Not thread-safe.
public final class Counts {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> courses = new ArrayList<>();
  private final BitSet changed = new BitSet();
  private Row[] rows = new Row[64];
  private int[] students = new int[64];
  private long[] out = new long[64];
  private long[] in = new long[64];
  private long total;

  /// How many courses are known, each of them numbered below this.
  public int size() {
    return courses.size();
  }

  public String course(int number) {
    return courses.get(number);
  }

  /// The course's number, which it gets now if it is new.
  public int number(String course) {
    Integer known = numbers.get(course);
    if (known != null) {
      return known;
    }
    int number = courses.size();
    numbers.put(course, number);
    courses.add(course);
    if (number == rows.length) {
      rows = Arrays.copyOf(rows, number * 2);
      students = Arrays.copyOf(students, number * 2);
      out = Arrays.copyOf(out, number * 2);
      in = Arrays.copyOf(in, number * 2);
    }
    rows[number] = new Row();
    return number;
  }

  /// Students who take it now.
  public int students(int course) {
    return students[course];
  }

  /// Pairs that begin with it.
  public long out(int course) {
    return out[course];
  }

  /// Pairs that end with it.
  public long in(int course) {
    return in[course];
  }

  /// All pairs.
  public long total() {
    return total;
  }

  /// Students who took `before` before `after`, and take both now.
  public int pairs(int before, int after) {
    return rows[before].get(after);
  }

  Row row(int course) {
    return rows[course];
  }

  public void apply(HistoryChange change) {
    int course = number(change.course());
    for (String earlier : change.earlier()) {
      pair(number(earlier), course, change.by());
    }
    for (String later : change.later()) {
      pair(course, number(later), change.by());
    }
    students[course] += change.by();
    changed.set(course);
  }

  private void pair(int before, int after, int by) {
    rows[before].add(after, by);
    out[before] += by;
    in[after] += by;
    total += by;
    changed.set(before);
  }

  /// What changed since this was last asked, as it is to be kept.
  public List<CourseCounts> takeChanged() {
    List<CourseCounts> kept = new ArrayList<>(changed.cardinality());
    changed.stream().forEach(course -> kept.add(kept(course)));
    changed.clear();
    return kept;
  }

  /// Takes back what was kept of a course. Only for a course of which nothing is counted yet.
  public void restore(CourseCounts kept) {
    int course = number(kept.course());
    students[course] = kept.students();
    for (int i = 0; i < kept.later().size(); i++) {
      int after = number(kept.later().get(i));
      int count = kept.counts().get(i);
      rows[course].add(after, count);
      out[course] += count;
      in[after] += count;
      total += count;
    }
  }

  /// Everything that is counted, in the order of ids: equal counts give equal lists.
  public List<CourseCounts> all() {
    return courses.stream()
        .sorted()
        .map(course -> kept(number(course)))
        .filter(kept -> kept.students() != 0 || !kept.later().isEmpty())
        .toList();
  }

  private CourseCounts kept(int course) {
    record Cell(String later, int count) {}
    List<Cell> cells = new ArrayList<>(rows[course].size());
    rows[course].forEach((later, count) -> cells.add(new Cell(courses.get(later), count)));
    cells.sort(Comparator.comparing(Cell::later));
    return new CourseCounts(
        courses.get(course),
        students[course],
        cells.stream().map(Cell::later).toList(),
        cells.stream().map(Cell::count).toList());
  }
}
