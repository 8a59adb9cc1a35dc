package maru.query.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import maru.events.member.MemberId;
import maru.query.catalogue.CourseIndex;
import maru.query.catalogue.InstructorNames;
import maru.query.elastic.Elastic;
import maru.query.elastic.ElasticException;
import maru.query.korean.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Who teaches, by name: read again in the background when the list has grown old, so that only the
/// first who asks waits for it. Names are kept in memory alone; whoever is forgotten is gone from
/// here within a minute, and from what searches find.
@Component
class Instructors {
  private static final Logger LOG = LoggerFactory.getLogger(Instructors.class);
  private static final long FRESH_NANOS = Duration.ofSeconds(20).toNanos();
  private static final int MOST = 5_000;
  private static final int MOST_ALIKE = 200;
  private static final int SHORTEST = 2;

  private final Elastic elastic;
  private final InstructorNames names;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile @Nullable Map<MemberId, String> known;
  private volatile long readAt;

  Instructors(Elastic elastic, InstructorNames names) {
    this.elastic = elastic;
    this.names = names;
  }

  Collection<String> names() {
    return known().values();
  }

  /// Those whose whole name, or whose name from one of its words on, is the text.
  List<MemberId> called(String text) {
    return who(text, String::equals);
  }

  /// Those whose name, or one of its words, begins with the text; at least two letters of it.
  List<MemberId> named(String text) {
    return who(text, String::startsWith);
  }

  private List<MemberId> who(String text, BiPredicate<String, String> fits) {
    String compact = Words.compact(text);
    return compact.length() < SHORTEST
        ? List.of()
        : known().entrySet().stream()
            .filter(e -> Words.tails(e.getValue()).stream().anyMatch(t -> fits.test(t, compact)))
            .map(Map.Entry::getKey)
            .limit(MOST_ALIKE)
            .toList();
  }

  private Map<MemberId, String> known() {
    Map<MemberId, String> before = known;
    boolean old = before == null || System.nanoTime() - readAt > FRESH_NANOS;
    if (old && reading.compareAndSet(false, true)) {
      if (before == null) {
        read();
      } else {
        var _ = Thread.startVirtualThread(this::read);
      }
    }
    Map<MemberId, String> now = known;
    return now == null ? Map.of() : now;
  }

  private void read() {
    try {
      JsonNode answer =
          elastic.send(
              "POST",
              "/" + CourseIndex.NAME + "/_search",
              Map.of(
                  "size",
                  0,
                  "query",
                  Filters.published(),
                  "aggs",
                  Map.of("who", Map.of("terms", Map.of("field", "instructorId", "size", MOST)))));
      List<MemberId> ids = new ArrayList<>();
      for (JsonNode bucket : answer.path("aggregations").path("who").path("buckets")) {
        ids.add(new MemberId(bucket.path("key").asString()));
      }
      known = Map.copyOf(names.of(ids));
      readAt = System.nanoTime();
    } catch (ElasticException e) {
      LOG.debug("the instructors could not be read", e);
    } finally {
      reading.set(false);
    }
  }
}
