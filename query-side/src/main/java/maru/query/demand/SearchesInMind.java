package maru.query.demand;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maru.events.member.MemberId;
import maru.query.korean.Hangul;
import org.jspecify.annotations.Nullable;

/// Searches that may still be typed on. Of one who types 붓, 붓글, 붓글씨 only the last remains, once it
/// has stood for a moment. Thread-safe.
final class SearchesInMind {
  /// Long enough between two keystrokes, short enough for the demand report.
  static final Duration MOMENT = Duration.ofMillis(900);

  private static final int MOST = 10_000;

  private final Map<String, Search> latest = new LinkedHashMap<>();
  private final List<Search> done = new ArrayList<>();

  record Search(
      @Nullable MemberId member,
      String words,
      @Nullable String category,
      @Nullable DayOfWeek weekday,
      @Nullable Integer hour,
      long found,
      Instant at) {

    /// Whether one of the two is being typed on to the other.
    boolean continues(Search earlier) {
      String before = Hangul.letters(earlier.words);
      String now = Hangul.letters(words);
      return now.startsWith(before) || before.startsWith(now);
    }
  }

  synchronized void add(String who, Search search) {
    if (latest.size() + done.size() >= MOST) {
      return;
    }
    Search earlier = latest.remove(who);
    latest.put(who, search);
    if (earlier != null && !search.continues(earlier)) {
      done.add(earlier);
    }
  }

  /// Those that nobody types on any more; each is given once.
  synchronized List<Search> settled(Instant now) {
    List<Search> settled = new ArrayList<>(done);
    done.clear();
    Iterator<Search> oldest = latest.values().iterator();
    while (oldest.hasNext()) {
      Search search = oldest.next();
      if (search.at().plus(MOMENT).isAfter(now)) {
        break;
      }
      settled.add(search);
      oldest.remove();
    }
    return settled;
  }
}
