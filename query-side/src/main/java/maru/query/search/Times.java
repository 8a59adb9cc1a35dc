package maru.query.search;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// When one would like to meet, as far as words say it: 주말 저녁.
///
/// @param weekdays ISO, 1 is Monday; empty: any
/// @param hours 0..23 in Korea; empty: any
record Times(Set<Integer> weekdays, Set<Integer> hours) {
  static final Times ANY = new Times(Set.of(), Set.of());

  private static final double BOOST = 8;
  private static final Map<String, Times> WORDS = words();
  private static final List<String> PARTICLES = List.of("에만", "에는", "마다", "에", "반", "s");

  /// Null if the word says nothing of when.
  static @Nullable Times of(String word) {
    Times said = WORDS.get(word);
    for (String particle : PARTICLES) {
      if (said == null && word.endsWith(particle)) {
        said = WORDS.get(word.substring(0, word.length() - particle.length()));
      }
    }
    return said;
  }

  static Times of(Collection<String> words) {
    Set<Integer> weekdays = new TreeSet<>();
    Set<Integer> hours = new TreeSet<>();
    for (String word : words) {
      Times said = of(word);
      if (said != null) {
        weekdays.addAll(said.weekdays);
        hours.addAll(said.hours);
      }
    }
    return new Times(weekdays, hours);
  }

  boolean isAny() {
    return weekdays.isEmpty() && hours.isEmpty();
  }

  /// Courses that meet then.
  Map<String, ?> query(Instant now) {
    Filters when = new Filters(null, null, weekdays, hours, null, false, false);
    return Map.of(
        "constant_score",
        Map.of(
            "filter",
            Clauses.nested("find.slots", Clauses.only(when.slots(now, null))),
            "boost",
            BOOST));
  }

  private static Map<String, Times> words() {
    Map<String, Times> words = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      Times on = new Times(Set.of(day.getValue()), Set.of());
      words.put(day.getDisplayName(TextStyle.FULL, Locale.KOREAN), on);
      words.put(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), on);
    }
    words.put("주말", days(6, 7));
    words.put("weekend", days(6, 7));
    words.put("평일", days(1, 5));
    words.put("weekday", days(1, 5));
    words.putAll(
        Map.ofEntries(
            entry("새벽", hours(4, 7)),
            entry("아침", hours(6, 11)),
            entry("오전", hours(6, 11)),
            entry("morning", hours(6, 11)),
            entry("낮", hours(11, 16)),
            entry("점심", hours(11, 13)),
            entry("오후", hours(12, 17)),
            entry("afternoon", hours(12, 17)),
            entry("퇴근후", hours(18, 22)),
            entry("퇴근", hours(18, 22)),
            entry("저녁", hours(17, 21)),
            entry("evening", hours(17, 21)),
            entry("밤", hours(20, 23)),
            entry("night", hours(20, 23))));
    return Map.copyOf(words);
  }

  private static Times days(int first, int last) {
    return new Times(numbers(first, last), Set.of());
  }

  private static Times hours(int first, int last) {
    return new Times(Set.of(), numbers(first, last));
  }

  private static Set<Integer> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toUnmodifiableSet());
  }
}
