package maru.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import maru.events.member.MemberId;

/// Words as a query on the course index, or as the name of somebody who teaches.
final class NameQuery {
  /// Whoever types a whole name means the person.
  private static final double CALLED = 60;

  /// Two letters may begin a name and a craft: what is taught comes first.
  private static final double BEGUN = 1;

  private NameQuery() {}

  /// Courses that have what was asked, those of an instructor of that name, and those of an
  /// instructor who is named beside what is taught.
  static Map<String, ?> exact(Asked asked, Instructors instructors) {
    List<Map<String, ?>> ways = new ArrayList<>(List.of(WordQuery.exact(asked)));
    addTaughtBy(ways, instructors.called(asked.text()), CALLED);
    addTaughtBy(ways, instructors.named(asked.text()), BEGUN);
    List<String> words = asked.words();
    for (int i = 0; i < words.size() && words.size() > 1; i++) {
      Asked rest = Asked.of(without(words, i));
      List<MemberId> called = instructors.called(words.get(i));
      if (rest != null && !called.isEmpty()) {
        ways.add(Clauses.all(List.of(taughtBy(called, CALLED), WordQuery.exact(rest))));
      }
    }
    return ways.size() == 1 ? ways.getFirst() : Clauses.any(ways);
  }

  private static void addTaughtBy(
      List<Map<String, ?>> ways, List<MemberId> instructors, double boost) {
    if (!instructors.isEmpty()) {
      ways.add(taughtBy(instructors, boost));
    }
  }

  private static Map<String, ?> taughtBy(List<MemberId> instructors, double boost) {
    return Map.of("terms", Map.of("instructorId", instructors, "boost", boost));
  }

  private static String without(List<String> words, int left) {
    return IntStream.range(0, words.size())
        .filter(i -> i != left)
        .mapToObj(words::get)
        .collect(Collectors.joining(" "));
  }
}
