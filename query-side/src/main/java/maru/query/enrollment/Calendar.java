package maru.query.enrollment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import maru.query.catalogue.CourseDocument;
import maru.query.catalogue.CourseDocument.Session;
import maru.query.catalogue.CourseDocument.SessionStatus;

/// Sessions as an iCalendar file (RFC 5545).
final class Calendar {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LINE_BYTES = 75;

  private Calendar() {}

  static String of(List<CourseDocument> courses, Instant now) {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Maru//Classes//KO");
    line(out, "CALSCALE:GREGORIAN");
    for (CourseDocument course : courses) {
      course.sessions().forEach(session -> event(out, course, session, now));
    }
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private static void event(
      StringBuilder out, CourseDocument course, Session session, Instant now) {
    String title = session.title();
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + session.sessionId() + "@maru");
    line(out, "DTSTAMP:" + UTC.format(now));
    line(out, "DTSTART:" + UTC.format(session.startsAt()));
    line(out, "DTEND:" + UTC.format(session.endsAt()));
    line(
        out, "SUMMARY:" + escaped(title == null ? course.title() : course.title() + " · " + title));
    if (session.status() == SessionStatus.CANCELLED) {
      line(out, "STATUS:CANCELLED");
    }
    line(out, "END:VEVENT");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /// Longer lines go on in the next, after a space; characters are never torn.
  private static void line(StringBuilder out, String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      String piece = Character.toString(character);
      int size = piece.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LINE_BYTES) {
        out.append("\r\n ");
        bytes = 1;
      }
      out.append(piece);
      bytes += size;
      i += Character.charCount(character);
    }
    out.append("\r\n");
  }
}
