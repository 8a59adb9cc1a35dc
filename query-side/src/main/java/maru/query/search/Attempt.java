package maru.query.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One reading of what was typed.
///
/// @param asked null while nothing is asked and all courses are browsed
record Attempt(Kind kind, @Nullable Asked asked, Map<String, ?> query) {
  private static final Map<String, ?> ALL = Map.of("match_all", Map.of());

  enum Kind {
    AS_TYPED,
    SLIPPED,
    /// The query finds courses that may have the word that was meant.
    MISSPELT
  }

  /// At least one, the likeliest first. Words may also be the names of those who teach.
  static List<Attempt> at(@Nullable Asked asked, Instructors instructors, Instant now) {
    return at(asked, now, some -> NameQuery.exact(some, instructors));
  }

  /// At least one, the likeliest first.
  static List<Attempt> at(@Nullable Asked asked, Instant now) {
    return at(asked, now, WordQuery::exact);
  }

  private static List<Attempt> at(
      @Nullable Asked asked, Instant now, Function<Asked, Map<String, ?>> exact) {
    if (asked == null) {
      return List.of(new Attempt(Kind.AS_TYPED, null, ALL));
    }
    List<Attempt> attempts = new ArrayList<>();
    attempts.add(new Attempt(Kind.AS_TYPED, asked, WordQuery.meant(asked, now, exact)));
    Asked slipped = asked.slipped();
    if (slipped != null) {
      attempts.add(new Attempt(Kind.SLIPPED, slipped, WordQuery.meant(slipped, now, exact)));
    }
    Asked about = asked.about();
    attempts.add(new Attempt(Kind.MISSPELT, about, WordQuery.nearly(about)));
    if (slipped != null) {
      attempts.add(new Attempt(Kind.MISSPELT, slipped.about(), WordQuery.nearly(slipped.about())));
    }
    Map<String, ?> sound = WordQuery.soundBegins(about);
    if (sound != null) {
      attempts.add(new Attempt(Kind.AS_TYPED, about, sound));
    }
    if (asked.subject() == null && asked.times().isAny()) {
      attempts.add(new Attempt(Kind.AS_TYPED, asked, ALL));
    }
    return attempts;
  }

  /// The same for the word that was meant.
  Attempt corrected(String meant) {
    Asked corrected = Asked.plain(meant);
    return new Attempt(Kind.MISSPELT, corrected, WordQuery.exact(corrected));
  }

  /// What was understood, when it is not what was typed.
  @Nullable String didYouMean() {
    return asked == null || kind == Kind.AS_TYPED ? null : asked.text();
  }
}
