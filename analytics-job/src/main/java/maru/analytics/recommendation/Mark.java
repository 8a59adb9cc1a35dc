package maru.analytics.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Something said of a subject (a course or a category) by the event at a position.
///
/// @param on whether it was said, or taken back
public record Mark(String subject, long position, boolean on) {

  /// The marks with one more: of each subject the newest counts.
  static List<Mark> with(List<Mark> marks, Mark mark) {
    List<Mark> now = new ArrayList<>(marks.size() + 1);
    Mark newest = mark;
    for (Mark known : marks) {
      if (!known.subject().equals(mark.subject())) {
        now.add(known);
      } else if (known.position() >= mark.position()) {
        newest = known;
      }
    }
    now.add(newest);
    now.sort(Comparator.comparingLong(Mark::position));
    return List.copyOf(now);
  }

  /// The same, but only as many as the newest `most`.
  static List<Mark> with(List<Mark> marks, Mark mark, int most) {
    List<Mark> now = with(marks, mark);
    return List.copyOf(now.subList(Math.max(0, now.size() - most), now.size()));
  }

  /// The subjects of which it holds, the newest first.
  static List<String> subjects(List<Mark> marks) {
    return marks.reversed().stream().filter(Mark::on).map(Mark::subject).toList();
  }
}
