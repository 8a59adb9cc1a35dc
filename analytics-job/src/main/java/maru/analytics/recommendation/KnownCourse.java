package maru.analytics.recommendation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import maru.events.catalogue.Categories;

/// What the recommender knows of one course: of each of its sides, what the newest event says.
/// Immutable.
///
/// @param category of the second level, or empty as long as it is not known
/// @param capacity seats, or 0 as long as that is not known
/// @param publishedAt milliseconds since 1970, or 0 as long as it is not published
public record KnownCourse(
    String course,
    String instructor,
    String category,
    long detailsAt,
    int capacity,
    long capacityAt,
    long publishedAt,
    boolean archived,
    List<Meeting> meetings) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  /// Hours that count as the same time of the day.
  private static final int HOURS_OF_A_SLOT = 3;

  public static KnownCourse named(String course) {
    return new KnownCourse(course, "", "", 0, 0, 0, 0, false, List.of());
  }

  public KnownCourse after(CourseEvent event) {
    return switch (event.kind()) {
      case DETAILS -> event.position() > detailsAt ? detailed(event) : this;
      case CAPACITY ->
          event.position() > capacityAt
              ? new KnownCourse(
                  course,
                  instructor,
                  category,
                  detailsAt,
                  event.capacity(),
                  event.position(),
                  publishedAt,
                  archived,
                  meetings)
              : this;
      case PUBLISHED -> status(event.occurredAt(), archived);
      case ARCHIVED -> status(publishedAt, true);
      case SCHEDULED, CANCELLED -> met(event);
    };
  }

  private KnownCourse detailed(CourseEvent event) {
    return new KnownCourse(
        course,
        Objects.requireNonNullElse(event.instructor(), ""),
        Objects.requireNonNullElse(event.category(), ""),
        event.position(),
        capacity,
        capacityAt,
        publishedAt,
        archived,
        meetings);
  }

  private KnownCourse status(long published, boolean nowArchived) {
    return new KnownCourse(
        course,
        instructor,
        category,
        detailsAt,
        capacity,
        capacityAt,
        published,
        nowArchived,
        meetings);
  }

  private KnownCourse met(CourseEvent event) {
    String session = Objects.requireNonNull(event.session(), "a session's event names it");
    List<Meeting> now = new ArrayList<>(meetings.size() + 1);
    Meeting newest =
        new Meeting(
            session,
            event.position(),
            event.startsAt(),
            event.minutes(),
            event.kind() == CourseEvent.Kind.SCHEDULED);
    for (Meeting meeting : meetings) {
      if (!meeting.session().equals(session)) {
        now.add(meeting);
      } else if (meeting.position() >= newest.position()) {
        newest = meeting;
      }
    }
    now.add(newest);
    return new KnownCourse(
        course,
        instructor,
        category,
        detailsAt,
        capacity,
        capacityAt,
        publishedAt,
        archived,
        List.copyOf(now));
  }

  /// The category's first level.
  String top() {
    return Categories.topOf(category);
  }

  /// Whether it stands in the catalogue.
  boolean isOnOffer() {
    return publishedAt > 0 && !archived;
  }

  /// Whether it has sessions, and all of them are over.
  boolean isPast(long now) {
    return meetings.stream().anyMatch(Meeting::on)
        && meetings.stream().filter(Meeting::on).allMatch(m -> m.endsAt() <= now);
  }

  /// @param students who have a seat
  boolean isFull(int students) {
    return capacity > 0 && students >= capacity;
  }

  /// The times of the week at which it meets, as numbers that are equal for like times.
  Set<Integer> slots() {
    return meetings.stream()
        .filter(Meeting::on)
        .map(meeting -> Instant.ofEpochMilli(meeting.startsAt()).atZone(ZONE))
        .map(KnownCourse::slot)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int slot(ZonedDateTime start) {
    int slotsOfADay = 24 / HOURS_OF_A_SLOT;
    return (start.getDayOfWeek().getValue() - 1) * slotsOfADay + start.getHour() / HOURS_OF_A_SLOT;
  }
}
