package maru.query.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.query.request.Asker;
import maru.query.request.Csv;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.store.MemberNames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What became of a class's quizzes, while it is on and afterwards.
@RestController
@RequestMapping("/api/sessions/{sessionId}/quizzes")
class QuizResultsController {
  private final LiveRooms rooms;
  private final LiveAccess access;
  private final MemberNames names;

  QuizResultsController(LiveRooms rooms, LiveAccess access, MemberNames names) {
    this.rooms = rooms;
    this.access = access;
    this.names = names;
  }

  record Shown(List<QuizResults> items) {}

  @GetMapping
  Shown quizzes(@PathVariable SessionId sessionId) {
    LiveReader reader = reader(sessionId);
    return rooms.look(
        sessionId,
        state ->
            new Shown(
                state.quizzes().stream()
                    .map(quiz -> QuizResults.of(quiz, reader, names::of))
                    .toList()));
  }

  @GetMapping(value = "/{quizId}", produces = MediaType.APPLICATION_JSON_VALUE)
  LiveView.Quiz quiz(@PathVariable SessionId sessionId, @PathVariable QuizId quizId) {
    LiveReader reader = reader(sessionId);
    return results(sessionId, quizId, reader).quiz();
  }

  @GetMapping(value = "/{quizId}", produces = "text/csv")
  ResponseEntity<String> table(@PathVariable SessionId sessionId, @PathVariable QuizId quizId) {
    LiveReader reader = reader(sessionId);
    if (!reader.instructor()) {
      throw new RefusedQuery(Refusal.COURSE_NOT_YOURS);
    }
    QuizResults results = results(sessionId, quizId, reader);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("name", "memberId", "choices", "right", "rightBefore", "seconds"));
    List<String> choices = results.quiz().choices();
    List<QuizResults.Answer> answers = results.answers();
    if (answers != null) {
      answers.forEach(answer -> rows.add(cells(answer, choices)));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"quiz.csv\"")
        .body(Csv.of(rows));
  }

  private static List<String> cells(QuizResults.Answer answer, List<String> choices) {
    return List.of(
        answer.name(),
        answer.memberId().value(),
        answer.choices().stream().map(choices::get).collect(Collectors.joining(" | ")),
        String.valueOf(answer.right()),
        String.valueOf(answer.rightBefore()),
        String.format(Locale.ROOT, "%.3f", answer.millis() / 1000.0));
  }

  private LiveReader reader(SessionId sessionId) {
    return access.reader(sessionId, Asker.now().signedIn());
  }

  private QuizResults results(SessionId sessionId, QuizId quizId, LiveReader reader) {
    QuizResults results =
        rooms.look(
            sessionId,
            state -> {
              LiveQuiz quiz = state.quiz(quizId);
              return quiz == null ? null : QuizResults.of(quiz, reader, names::of);
            });
    if (results == null) {
      throw new RefusedQuery(Refusal.QUIZ_NOT_FOUND);
    }
    return results;
  }
}
