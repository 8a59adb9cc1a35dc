package maru.query.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import maru.query.demand.SearchesInMind.Search;
import org.junit.jupiter.api.Test;

class SearchesInMindTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private final SearchesInMind searches = new SearchesInMind();

  @Test
  void whatIsTypedOnIsOneSearch() {
    List.of("ㅂ", "부", "붓", "붓그", "붓글씨").forEach(words -> searches.add("a", search(words, NOW)));
    assertThat(searches.settled(NOW)).isEmpty();
    assertThat(searches.settled(NOW.plus(SearchesInMind.MOMENT)))
        .extracting(Search::words)
        .containsExactly("붓글씨");
    assertThat(searches.settled(NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void anotherWordIsAnotherSearch() {
    searches.add("a", search("붓글씨", NOW));
    searches.add("a", search("요가", NOW));
    searches.add("b", search("붓글", NOW));
    assertThat(searches.settled(NOW)).extracting(Search::words).containsExactly("붓글씨");
    assertThat(searches.settled(NOW.plusSeconds(60)))
        .extracting(Search::words)
        .containsExactly("요가", "붓글");
  }

  @Test
  void aLookIsCountedOnceInHalfAnHour() {
    RecentViews views = new RecentViews();
    assertThat(views.isNew("a/1", NOW)).isTrue();
    assertThat(views.isNew("a/1", NOW.plusSeconds(60))).isFalse();
    assertThat(views.isNew("a/2", NOW.plusSeconds(60))).isTrue();
    assertThat(views.isNew("a/1", NOW.plusSeconds(1801))).isTrue();
  }

  private static Search search(String words, Instant at) {
    return new Search(null, words, null, null, null, 3, at);
  }
}
