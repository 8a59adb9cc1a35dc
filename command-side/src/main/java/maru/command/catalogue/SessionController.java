package maru.command.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import maru.command.Caller;
import maru.command.Commands;
import maru.command.catalogue.CourseCommand.CancelSession;
import maru.command.catalogue.CourseCommand.MoveSession;
import maru.command.catalogue.CourseCommand.ScheduleSession;
import maru.command.catalogue.CourseHandlers.Scheduled;
import maru.command.text.Fields;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// When courses meet.
@RestController
class SessionController {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Commands commands;
  private final Courses courses;

  SessionController(Commands commands, Courses courses) {
    this.commands = commands;
    this.courses = courses;
  }

  /// @param zone in which the local time is meant; Asia/Seoul if absent
  record SessionBody(
      @Nullable SessionId id,
      @Nullable Instant startsAt,
      @Nullable Integer minutes,
      @Nullable ZoneId zone,
      @Nullable String title) {}

  @PostMapping("/api/courses/{courseId}/sessions")
  @ResponseStatus(HttpStatus.CREATED)
  Scheduled schedule(
      @PathVariable CourseId courseId, @RequestBody SessionBody body, Caller caller) {
    Fields fields = new Fields();
    Instant startsAt = fields.required("startsAt", body.startsAt(), Instant.EPOCH);
    int minutes = CourseFields.minutes(fields, body.minutes());
    String title = CourseFields.sessionTitle(fields, body.title());
    fields.refuse();
    return commands.send(
        new ScheduleSession(
            courseId,
            caller.memberId(),
            body.id() == null ? SessionId.of(UUID.randomUUID()) : body.id(),
            stored(startsAt),
            minutes,
            body.zone() == null ? SEOUL : body.zone(),
            title),
        Scheduled.class);
  }

  @PatchMapping("/api/sessions/{sessionId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(@PathVariable SessionId sessionId, @RequestBody SessionBody body, Caller caller) {
    Fields fields = new Fields();
    Instant startsAt = body.startsAt() == null ? null : stored(body.startsAt());
    Integer minutes = body.minutes() == null ? null : CourseFields.minutes(fields, body.minutes());
    String title = CourseFields.sessionTitle(fields, body.title());
    fields.refuse();
    commands.send(
        new MoveSession(
            courses.courseOf(sessionId),
            caller.memberId(),
            sessionId,
            startsAt,
            minutes,
            body.zone(),
            title));
  }

  @DeleteMapping("/api/sessions/{sessionId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable SessionId sessionId, Caller caller) {
    commands.send(new CancelSession(courses.courseOf(sessionId), caller.memberId(), sessionId));
  }

  /// Classes start on whole seconds.
  private static Instant stored(Instant startsAt) {
    return startsAt.truncatedTo(ChronoUnit.SECONDS);
  }
}
