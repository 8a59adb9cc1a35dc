package maru.analytics.recommendation;

import java.util.ArrayList;
import java.util.List;

/// What one student takes now, in the order of enrollment, and what the counts must learn when that
/// changes.
///
/// It is a function of the set of the student's events, whatever their order of arrival: of each
/// course, the event with the greatest position decides. Immutable.
///
/// @param taken in order, each course once
/// @param left courses that were left and might still be entered by an older event
public record History(List<Taken> taken, List<Left> left) {
  /// Who takes more than this is no ordinary student, and is set aside: the counts don't hear of
  /// them. It also bounds the pairs of one event.
  public static final int MOST = 512;

  public static final History EMPTY = new History(List.of(), List.of());

  /// The history after an event, and the changes that lead there.
  public record Next(History history, List<HistoryChange> changes) {}

  public Next enroll(String course, long enrolledAt, long position) {
    if (knows(course, position)) {
      return new Next(this, List.of());
    }
    Taken entered = new Taken(course, enrolledAt, position);
    List<Taken> now = new ArrayList<>(without(taken, course));
    int place = 0;
    while (place < now.size() && Taken.IN_ORDER.compare(now.get(place), entered) < 0) {
      place++;
    }
    now.add(place, entered);
    return next(now, left.stream().filter(l -> !l.course().equals(course)).toList(), course);
  }

  public Next withdraw(String course, long position) {
    if (knows(course, position)) {
      return new Next(this, List.of());
    }
    List<Left> gone = new ArrayList<>(left.size() + 1);
    left.stream().filter(l -> !l.course().equals(course)).forEach(gone::add);
    gone.add(new Left(course, position));
    return next(without(taken, course), gone, course);
  }

  /// Drops what only an event at or before this position could need.
  public History settledUpTo(long position) {
    if (left.stream().noneMatch(l -> l.position() <= position)) {
      return this;
    }
    return new History(taken, left.stream().filter(l -> l.position() > position).toList());
  }

  /// Course ids, the newest first.
  public List<String> newestFirst() {
    return taken.reversed().stream().map(Taken::course).toList();
  }

  private boolean knows(String course, long position) {
    return taken.stream().anyMatch(t -> t.course().equals(course) && t.position() >= position)
        || left.stream().anyMatch(l -> l.course().equals(course) && l.position() >= position);
  }

  private Next next(List<Taken> now, List<Left> gone, String course) {
    List<HistoryChange> changes = new ArrayList<>();
    if (taken.size() > MOST || now.size() > MOST) {
      leaveAll(counted(taken), changes);
      enterAll(counted(now), changes);
    } else {
      change(taken, course, -1, changes);
      change(now, course, 1, changes);
    }
    return new Next(new History(List.copyOf(now), List.copyOf(gone)), List.copyOf(changes));
  }

  private static List<Taken> counted(List<Taken> taken) {
    return taken.size() > MOST ? List.of() : taken;
  }

  private static void leaveAll(List<Taken> taken, List<HistoryChange> changes) {
    for (int last = taken.size() - 1; last >= 0; last--) {
      changes.add(
          new HistoryChange(
              taken.get(last).course(), courses(taken.subList(0, last)), List.of(), -1));
    }
  }

  private static void enterAll(List<Taken> taken, List<HistoryChange> changes) {
    for (int i = 0; i < taken.size(); i++) {
      changes.add(
          new HistoryChange(taken.get(i).course(), courses(taken.subList(0, i)), List.of(), 1));
    }
  }

  private static void change(
      List<Taken> taken, String course, int by, List<HistoryChange> changes) {
    for (int i = 0; i < taken.size(); i++) {
      if (taken.get(i).course().equals(course)) {
        changes.add(
            new HistoryChange(
                course,
                courses(taken.subList(0, i)),
                courses(taken.subList(i + 1, taken.size())),
                by));
      }
    }
  }

  private static List<Taken> without(List<Taken> taken, String course) {
    return taken.stream().filter(t -> !t.course().equals(course)).toList();
  }

  private static List<String> courses(List<Taken> taken) {
    return taken.stream().map(Taken::course).toList();
  }
}
