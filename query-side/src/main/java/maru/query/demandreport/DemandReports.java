package maru.query.demandreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Stream;
import maru.documents.ProgressDocument;
import maru.documents.demand.DemandDocument;
import maru.documents.demand.TimeDemand;
import maru.events.catalogue.CourseId;
import maru.events.member.Region;
import maru.query.catalogue.CourseCard;
import maru.query.catalogue.CourseCards;
import maru.query.demand.RequestView;
import maru.query.demandreport.DemandReport.Course;
import maru.query.demandreport.DemandReport.Day;
import maru.query.demandreport.DemandReport.Funnel;
import maru.query.demandreport.DemandReport.Interested;
import maru.query.demandreport.DemandReport.Named;
import maru.query.demandreport.DemandReport.NothingFound;
import maru.query.demandreport.DemandReport.Searched;
import maru.query.demandreport.DemandReport.WaitList;
import maru.query.demandreport.DemandReport.Wanted;
import maru.query.elastic.Elastic;
import maru.query.progress.JobProgress;
import maru.query.search.CoursesNow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Adds up what the job counted by day.
@Component
class DemandReports {
  private static final String SEARCH =
      "/" + DemandDocument.INDEX + "/_search?ignore_unavailable=true";

  private final Elastic elastic;
  private final CourseCards cards;
  private final JobProgress progress;
  private final CoursesNow coursesNow;

  DemandReports(Elastic elastic, CourseCards cards, JobProgress progress, CoursesNow coursesNow) {
    this.elastic = elastic;
    this.cards = cards;
    this.progress = progress;
    this.coursesNow = coursesNow;
  }

  /// Makes visible what is written.
  void refresh() {
    elastic.send("POST", "/" + DemandDocument.INDEX + "/_refresh?ignore_unavailable=true", null);
  }

  DemandReport of(
      @Nullable String category, LocalDate from, LocalDate to, List<RequestView> requests) {
    long position = progress.of(ProgressDocument.DEMAND);
    JsonNode found =
        elastic.send("POST", SEARCH, DemandQuery.of(category, from, to)).path("aggregations");
    JsonNode funnel = found.path("courses").path("course");
    JsonNode waiting = found.path("waitLists").path("course");
    JsonNode nothing = found.path("nothing");
    Map<String, Long> now =
        coursesNow.of(
            Stream.concat(buckets(nothing.path("words")), buckets(nothing.path("latest")))
                .map(DemandReports::key)
                .toList());
    Map<CourseId, CourseCard> known =
        cards.byId(
            Stream.concat(buckets(funnel), buckets(waiting))
                .map(bucket -> new CourseId(key(bucket)))
                .distinct()
                .toList());
    return new DemandReport(
        category,
        from,
        to,
        buckets(found.path("searches").path("words"))
            .filter(words -> !key(words).isEmpty())
            .map(words -> new Searched(key(words), sum(words, "count"), sum(words, "nothing")))
            .toList(),
        nothingFound(nothing.path("words"), now),
        nothingFound(nothing.path("latest"), now),
        requests,
        buckets(waiting).flatMap(bucket -> waitList(bucket, known)).toList(),
        buckets(funnel).flatMap(bucket -> funnel(bucket, known)).toList(),
        wanted(found.path("wanted").path("weekday")),
        trend(found),
        buckets(found.path("regions").path("region"))
            .map(bucket -> new Interested(Region.valueOf(key(bucket)), sum(bucket, "count")))
            .filter(interested -> interested.count() > 0)
            .toList(),
        position);
  }

  private static List<NothingFound> nothingFound(JsonNode words, Map<String, Long> now) {
    return buckets(words)
        .filter(bucket -> !key(bucket).isEmpty())
        .map(bucket ->
            new NothingFound(
                key(bucket),
                sum(bucket, "nothing"),
                Instant.ofEpochMilli(bucket.path("lastAt").path("value").asLong(0)),
                now.getOrDefault(key(bucket), 0L)))
        .toList();
  }

  private static Stream<WaitList> waitList(JsonNode bucket, Map<CourseId, CourseCard> known) {
    CourseCard card = known.get(new CourseId(key(bucket)));
    return card == null
        ? Stream.empty()
        : Stream.of(new WaitList(new Named(key(bucket), card.title()), sum(bucket, "waiting")));
  }

  private static Stream<Funnel> funnel(JsonNode bucket, Map<CourseId, CourseCard> known) {
    CourseCard card = known.get(new CourseId(key(bucket)));
    return card == null
        ? Stream.empty()
        : Stream.of(
            new Funnel(
                new Course(key(bucket), card.title(), card.category()),
                sum(bucket, "views"),
                sum(bucket, "enrollments"),
                sum(bucket, "waitlisted"),
                sum(bucket, "withdrawn")));
  }

  private static List<Wanted> wanted(JsonNode weekdays) {
    List<Wanted> wanted = new ArrayList<>();
    buckets(weekdays)
        .forEach(weekday ->
            buckets(weekday.path("hour"))
                .forEach(hour ->
                    wanted.add(
                        new Wanted(
                            named(weekday, TimeDemand.ANY_WEEKDAY),
                            named(hour, TimeDemand.ANY_HOUR),
                            sum(hour, "count")))));
    return List.copyOf(wanted);
  }

  private static @Nullable Integer named(JsonNode bucket, int any) {
    int key = bucket.path("key").asInt();
    return key == any ? null : key;
  }

  private static List<Day> trend(JsonNode found) {
    Map<LocalDate, Day> days = new TreeMap<>();
    buckets(found.path("searches").path("days"))
        .forEach(day -> days.put(date(day), new Day(date(day), sum(day, "count"), 0, 0)));
    buckets(found.path("courses").path("days"))
        .forEach(day ->
            days.merge(
                date(day),
                new Day(date(day), 0, sum(day, "views"), sum(day, "enrollments")),
                (a, b) -> new Day(a.day(), a.searches(), b.views(), b.enrollments())));
    return days.entrySet().stream().map(Entry::getValue).toList();
  }

  private static LocalDate date(JsonNode bucket) {
    return LocalDate.parse(bucket.path("key_as_string").asString());
  }

  private static Stream<JsonNode> buckets(JsonNode aggregation) {
    return aggregation.path("buckets").valueStream();
  }

  private static String key(JsonNode bucket) {
    return bucket.path("key").asString();
  }

  private static long sum(JsonNode bucket, String field) {
    return Math.round(bucket.path(field).path("value").asDouble(0));
  }
}
