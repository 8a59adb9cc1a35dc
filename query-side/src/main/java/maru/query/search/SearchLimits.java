package maru.query.search;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import maru.events.member.MemberId;
import maru.query.request.Asker;
import maru.query.request.TooManyQueries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How often one member, or one visitor's address, may search and be given suggestions. An address
/// may be shared by a whole school, hence members count by themselves and an address has as much
/// for all of its visitors.
@Component
class SearchLimits {
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final Allowance searches;
  private final Allowance suggestions;

  /// Each limit is a number in a minute; 0 sets none.
  SearchLimits(
      @Value("${maru.search.searches-per-minute:120}") int searches,
      @Value("${maru.search.suggestions-per-minute:300}") int suggestions) {
    this.searches = new Allowance(searches, PERIOD, System::nanoTime);
    this.suggestions = new Allowance(suggestions, PERIOD, System::nanoTime);
  }

  /// Refuses with [TooManyQueries].
  void search(Asker asker, HttpServletRequest request) {
    count(searches, asker, request);
  }

  /// Refuses with [TooManyQueries].
  void suggestion(Asker asker, HttpServletRequest request) {
    count(suggestions, asker, request);
  }

  private static void count(Allowance allowance, Asker asker, HttpServletRequest request) {
    MemberId member = asker.member();
    long wait = allowance.take(member == null ? request.getRemoteAddr() : member.value());
    if (wait > 0) {
      throw new TooManyQueries(wait);
    }
  }
}
