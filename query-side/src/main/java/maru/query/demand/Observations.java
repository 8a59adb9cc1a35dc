package maru.query.demand;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import maru.events.PersonalText;
import maru.events.catalogue.CourseId;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.demand.DemandEvent.Searched;
import maru.events.member.MemberId;
import maru.query.korean.Words;
import maru.query.request.Asker;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is observed of those who ask: appended in batches, off the request's path, never by robots.
/// Losing some in a crash harms nobody, and so does leaving some out when too many come.
@Component
public class Observations {
  private static final int LONGEST = 100;

  private final SearchesInMind searches = new SearchesInMind();
  private final RecentViews views = new RecentViews();
  private final PersonalKeys keys;
  private final InstantSource clock;
  private final ObservationWriter writer;

  Observations(PersonalKeys keys, InstantSource clock, ObservationWriter writer) {
    this.keys = keys;
    this.clock = clock;
    this.writer = writer;
    writer.gatherFrom(now -> searches.settled(now).stream().map(this::sealed).toList());
  }

  /// Somebody searched and `found` courses fitted. What one types on the way to a word counts as
  /// one search.
  public void searched(
      Asker asker,
      String typed,
      @Nullable String category,
      Set<Integer> weekdays,
      Set<Integer> hours,
      long found,
      HttpServletRequest request) {
    String words = Words.typed(typed, LONGEST);
    if (!words.isEmpty() && !Robots.is(request)) {
      searches.add(
          who(asker, request),
          new SearchesInMind.Search(
              asker.member(),
              words,
              category,
              weekdays.size() == 1 ? DayOfWeek.of(weekdays.iterator().next()) : null,
              hours.size() == 1 ? hours.iterator().next() : null,
              found,
              clock.instant()));
    }
  }

  /// Somebody looked at a course's page; again within half an hour is the same look.
  public void viewed(Asker asker, CourseId course, HttpServletRequest request) {
    Instant now = clock.instant();
    if (!Robots.is(request) && views.isNew(who(asker, request) + '/' + course, now)) {
      writer.add(new ObservationWriter.Observation(new CourseViewed(asker.member(), course), now));
    }
  }

  private ObservationWriter.Observation sealed(SearchesInMind.Search search) {
    MemberId member = search.member();
    PersonalText words =
        member == null ? PersonalKeys.plain(search.words()) : keys.seal(member, search.words());
    return new ObservationWriter.Observation(
        new Searched(
            member, words, search.category(), search.weekday(), search.hour(), search.found()),
        search.at());
  }

  /// Known in memory only.
  private static String who(Asker asker, HttpServletRequest request) {
    MemberId member = asker.member();
    return member != null
        ? member.value()
        : request.getRemoteAddr() + '/' + request.getHeader("User-Agent");
  }
}
