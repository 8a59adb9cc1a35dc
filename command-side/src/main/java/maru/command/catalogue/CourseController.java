package maru.command.catalogue;

import java.util.List;
import java.util.UUID;
import maru.command.Caller;
import maru.command.Commands;
import maru.command.catalogue.CourseCommand.ArchiveCourse;
import maru.command.catalogue.CourseCommand.DiscardQuiz;
import maru.command.catalogue.CourseCommand.DraftCourse;
import maru.command.catalogue.CourseCommand.PrepareQuiz;
import maru.command.catalogue.CourseCommand.PublishCourse;
import maru.command.catalogue.CourseCommand.ReviseCourse;
import maru.command.catalogue.CourseHandlers.Drafted;
import maru.command.catalogue.CourseHandlers.Prepared;
import maru.command.text.Fields;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.member.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What instructors do with their courses and prepared quizzes.
@RestController
@RequestMapping("/api/courses")
class CourseController {
  private final Commands commands;

  CourseController(Commands commands) {
    this.commands = commands;
  }

  record CourseBody(
      @Nullable CourseId id,
      @Nullable String title,
      @Nullable String description,
      @Nullable String category,
      @Nullable Level level,
      @Nullable Integer capacity,
      @Nullable List<@Nullable String> tags,
      @Nullable Language language,
      @Nullable List<@Nullable String> materials,
      @Nullable Boolean replay,
      @Nullable AttendanceRule attendanceRule,
      @Nullable StudentsSeenBy studentsSeenBy) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Drafted draft(@RequestBody CourseBody body, Caller caller) {
    caller.mustBeInstructor();
    Fields fields = new Fields();
    CourseDetails details =
        new CourseDetails(
            CourseFields.title(fields, body.title()),
            body.description() == null ? "" : CourseFields.description(fields, body.description()),
            CourseFields.category(fields, body.category()),
            body.level() == null ? Level.ALL : body.level(),
            CourseFields.capacity(fields, body.capacity()),
            CourseFields.tags(fields, body.tags()),
            body.language() == null ? Language.KO : body.language(),
            CourseFields.materials(fields, body.materials()),
            body.replay() != null && body.replay(),
            body.attendanceRule() == null
                ? AttendanceRule.DEFAULT
                : CourseFields.attendanceRule(fields, body.attendanceRule()),
            body.studentsSeenBy() == null ? StudentsSeenBy.EVERYONE : body.studentsSeenBy());
    fields.refuse();
    CourseId id = body.id() == null ? CourseId.of(UUID.randomUUID()) : body.id();
    return commands.send(new DraftCourse(id, caller.memberId(), details), Drafted.class);
  }

  @PatchMapping("/{courseId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revise(@PathVariable CourseId courseId, @RequestBody CourseBody body, Caller caller) {
    Fields fields = new Fields();
    CourseChange change =
        new CourseChange(
            body.title() == null ? null : CourseFields.title(fields, body.title()),
            body.description() == null
                ? null
                : CourseFields.description(fields, body.description()),
            body.category() == null ? null : CourseFields.category(fields, body.category()),
            body.level(),
            body.capacity() == null ? null : CourseFields.capacity(fields, body.capacity()),
            body.tags() == null ? null : CourseFields.tags(fields, body.tags()),
            body.language(),
            body.materials() == null ? null : CourseFields.materials(fields, body.materials()),
            body.replay(),
            body.attendanceRule() == null
                ? null
                : CourseFields.attendanceRule(fields, body.attendanceRule()),
            body.studentsSeenBy());
    fields.refuse();
    commands.send(new ReviseCourse(courseId, caller.memberId(), change));
  }

  @PostMapping("/{courseId}/publish")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void publish(@PathVariable CourseId courseId, Caller caller) {
    commands.send(new PublishCourse(courseId, caller.memberId()));
  }

  @PostMapping("/{courseId}/archive")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void archive(@PathVariable CourseId courseId, Caller caller) {
    commands.send(new ArchiveCourse(courseId, caller.memberId()));
  }

  record QuizBody(
      @Nullable QuizId id,
      @Nullable String question,
      @Nullable List<@Nullable String> choices,
      @Nullable List<@Nullable Integer> correct,
      @Nullable Integer seconds) {}

  @PostMapping("/{courseId}/quizzes")
  @ResponseStatus(HttpStatus.CREATED)
  Prepared prepare(@PathVariable CourseId courseId, @RequestBody QuizBody body, Caller caller) {
    Fields fields = new Fields();
    PreparedQuiz quiz =
        CourseFields.quiz(
            fields, body.id(), body.question(), body.choices(), body.correct(), body.seconds());
    fields.refuse();
    return commands.send(new PrepareQuiz(courseId, caller.memberId(), quiz), Prepared.class);
  }

  @DeleteMapping("/{courseId}/quizzes/{quizId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable CourseId courseId, @PathVariable QuizId quizId, Caller caller) {
    commands.send(new DiscardQuiz(courseId, caller.memberId(), quizId));
  }
}
