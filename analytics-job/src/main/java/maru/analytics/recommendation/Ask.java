package maru.analytics.recommendation;

import java.util.List;

/// Asks for one list to be made anew: a student's, what is similar to a course, or what everyone
/// may like.
///
/// @param id the student's or the course's
/// @param position of the event that is the reason
/// @param occurredAt when that happened
/// @param taken course ids, the newest first
/// @param hidden courses never to be shown: waited for, declined
/// @param interests category ids of either level
/// @param searched category ids of either level, the newest first
/// @param viewed course ids, the newest first
public record Ask(
    Kind kind,
    String id,
    long position,
    long occurredAt,
    List<String> taken,
    List<String> hidden,
    List<String> interests,
    List<String> searched,
    List<String> viewed) {

  public enum Kind {
    STUDENT,
    COURSE,
    EVERYONE
  }

  public static Ask aboutCourse(String course, long position, long occurredAt) {
    return plain(Kind.COURSE, course, position, occurredAt);
  }

  public static Ask forEveryone(long position, long occurredAt) {
    return plain(Kind.EVERYONE, "", position, occurredAt);
  }

  private static Ask plain(Kind kind, String id, long position, long occurredAt) {
    return new Ask(
        kind, id, position, occurredAt, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /// Lists are made one after the other for each of these.
  public String key() {
    return kind + ":" + id;
  }
}
