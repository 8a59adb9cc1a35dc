package maru.query.search;

import static maru.query.search.Clauses.nested;
import static maru.query.search.Clauses.only;
import static maru.query.search.Clauses.term;
import static maru.query.search.Clauses.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import maru.events.catalogue.Level;
import maru.events.member.Language;
import maru.query.catalogue.CourseDocument.Status;
import org.jspecify.annotations.Nullable;

/// What narrows a search.
///
/// @param category an id of either level
/// @param weekdays ISO, 1 is Monday; a course fits that meets on any of them
/// @param hours 0..23 in Korea; a course fits that begins at any of them (on one of the weekdays)
/// @param seats whether a seat must be left
/// @param replay whether it must be watchable afterwards
record Filters(
    @Nullable String category,
    @Nullable Level level,
    Set<Integer> weekdays,
    Set<Integer> hours,
    @Nullable Language language,
    boolean seats,
    boolean replay) {
  static final Filters NONE = new Filters(null, null, Set.of(), Set.of(), null, false, false);

  /// One thing that can be filtered by.
  enum Kind {
    CATEGORY,
    LEVEL,
    LANGUAGE,
    SEATS,
    REPLAY,
    WEEKDAY,
    HOUR;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  List<Kind> set() {
    List<Kind> set = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      boolean on =
          switch (kind) {
            case CATEGORY -> category != null;
            case LEVEL -> level != null;
            case LANGUAGE -> language != null;
            case SEATS -> seats;
            case REPLAY -> replay;
            case WEEKDAY -> !weekdays.isEmpty();
            case HOUR -> !hours.isEmpty();
          };
      if (on) {
        set.add(kind);
      }
    }
    return set;
  }

  /// Clauses for all that is set, except one.
  List<Map<String, ?>> clauses(Instant now, @Nullable Kind except) {
    List<Map<String, ?>> clauses = new ArrayList<>();
    if (category != null && except != Kind.CATEGORY) {
      clauses.add(term("find.path", category));
    }
    if (level != null && except != Kind.LEVEL) {
      clauses.add(term("level", level));
    }
    if (language != null && except != Kind.LANGUAGE) {
      clauses.add(term("language", language));
    }
    if (seats && except != Kind.SEATS) {
      clauses.add(term("find.seats", true));
    }
    if (replay && except != Kind.REPLAY) {
      clauses.add(term("replay", true));
    }
    boolean slots =
        (!weekdays.isEmpty() && except != Kind.WEEKDAY)
            || (!hours.isEmpty() && except != Kind.HOUR);
    if (slots) {
      clauses.add(nested("find.slots", only(slots(now, except))));
    }
    return clauses;
  }

  /// Clauses for one session: it is not over, and it is when it was asked for.
  List<Map<String, ?>> slots(Instant now, @Nullable Kind except) {
    List<Map<String, ?>> clauses = new ArrayList<>(List.of(coming(now)));
    if (!weekdays.isEmpty() && except != Kind.WEEKDAY) {
      clauses.add(terms("find.slots.weekday", weekdays.stream().map(String::valueOf).toList()));
    }
    if (!hours.isEmpty() && except != Kind.HOUR) {
      clauses.add(terms("find.slots.hour", hours.stream().map(String::valueOf).toList()));
    }
    return clauses;
  }

  static Map<String, ?> coming(Instant now) {
    return Clauses.from("find.slots.endsAt", now);
  }

  static Map<String, ?> published() {
    return term("status", Status.PUBLISHED);
  }
}
