package maru.analytics.demand;

import java.time.Instant;
import java.util.Objects;
import maru.analytics.sink.DocumentWrite;
import maru.documents.demand.DemandDocument;
import maru.documents.demand.DemandDocument.Kind;
import maru.documents.demand.RegionDemand;
import maru.documents.demand.SearchDemand;
import maru.documents.demand.TimeDemand;
import maru.events.catalogue.Categories;
import maru.events.member.Region;
import org.jspecify.annotations.Nullable;

/// An addition to one document's counts, or their sum so far.
///
/// @param kind SEARCH, TIME or REGION
/// @param day see [Days]; of SEARCH and TIME
/// @param category of either level, where known
/// @param words of SEARCH
/// @param region of REGION
/// @param weekday of TIME, see [TimeDemand]
/// @param hour of TIME, see [TimeDemand]
/// @param count may be negative for REGION
/// @param nothing of SEARCH: how many found nothing
/// @param lastNothingAt of SEARCH: milliseconds since 1970, 0 for never
/// @param position of the newest event in it
public record Tally(
    Kind kind,
    long day,
    @Nullable String category,
    @Nullable String words,
    @Nullable Region region,
    int weekday,
    int hour,
    long count,
    long nothing,
    long lastNothingAt,
    long position) {

  public static Tally search(
      long position, long occurredAt, @Nullable String category, String words, boolean nothing) {
    return new Tally(
        Kind.SEARCH,
        Days.of(occurredAt),
        category,
        words,
        null,
        0,
        0,
        1,
        nothing ? 1 : 0,
        nothing ? occurredAt : 0,
        position);
  }

  public static Tally time(
      long position, long occurredAt, @Nullable String category, int weekday, int hour) {
    return new Tally(
        Kind.TIME, Days.of(occurredAt), category, null, null, weekday, hour, 1, 0, 0, position);
  }

  static Tally region(long position, @Nullable String category, Region region, int by) {
    return new Tally(Kind.REGION, 0, category, null, region, 0, 0, by, 0, 0, position);
  }

  /// The document's id.
  public String id() {
    return switch (kind) {
      case SEARCH ->
          "search|" + day + "|" + Objects.requireNonNullElse(category, "") + "|" + hash(words);
      case TIME ->
          "time|"
              + day
              + "|"
              + Objects.requireNonNullElse(category, "")
              + "|"
              + weekday
              + "|"
              + hour;
      case REGION -> "region|" + Objects.requireNonNullElse(category, "") + "|" + region;
      case COURSE, WAIT_LIST -> throw new IllegalStateException(kind + " is no tally");
    };
  }

  Tally plus(Tally other) {
    return new Tally(
        kind,
        day,
        category,
        words,
        region,
        weekday,
        hour,
        count + other.count,
        nothing + other.nothing,
        Math.max(lastNothingAt, other.lastNothingAt),
        Math.max(position, other.position));
  }

  /// @param version all events up to this position are in it
  DocumentWrite document(long version) {
    String top = category == null ? null : Categories.topOf(category);
    DemandDocument document =
        switch (kind) {
          case SEARCH ->
              new SearchDemand(
                  kind,
                  Days.date(day),
                  category,
                  top,
                  Objects.requireNonNullElse(words, ""),
                  count,
                  nothing,
                  lastNothingAt == 0 ? null : Instant.ofEpochMilli(lastNothingAt),
                  version);
          case TIME ->
              new TimeDemand(kind, Days.date(day), category, top, weekday, hour, count, version);
          case REGION ->
              new RegionDemand(
                  kind,
                  category,
                  top,
                  Objects.requireNonNullElse(region, Region.ABROAD),
                  count,
                  version);
          case COURSE, WAIT_LIST -> throw new IllegalStateException(kind + " is no tally");
        };
    return DocumentWrite.of(DemandDocument.INDEX, id(), version, document);
  }

  /// Words may be longer than an id may be.
  private static String hash(@Nullable String words) {
    return Digest.of(Objects.requireNonNullElse(words, ""));
  }
}
