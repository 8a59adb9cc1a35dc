package maru.query.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import maru.events.catalogue.SessionId;
import maru.events.survey.SurveyId;
import maru.events.survey.SurveyQuestion;
import maru.query.request.Asker;
import maru.query.request.Csv;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.store.MemberNames;
import maru.store.PersonalKeys;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was answered to a class's surveys, while it is on and afterwards.
@RestController
@RequestMapping("/api/sessions/{sessionId}/surveys")
class SurveyResultsController {
  private final LiveRooms rooms;
  private final LiveAccess access;
  private final MemberNames names;
  private final PersonalKeys keys;

  SurveyResultsController(
      LiveRooms rooms, LiveAccess access, MemberNames names, PersonalKeys keys) {
    this.rooms = rooms;
    this.access = access;
    this.names = names;
    this.keys = keys;
  }

  record Opened(List<SurveyResults> items) {}

  @GetMapping
  Opened surveys(@PathVariable SessionId sessionId) {
    LiveReader reader = reader(sessionId);
    return rooms.look(
        sessionId,
        state ->
            new Opened(
                state.surveys().stream()
                    .map(survey -> SurveyResults.of(survey, reader, names::of, keys))
                    .toList()));
  }

  @GetMapping(value = "/{surveyId}", produces = MediaType.APPLICATION_JSON_VALUE)
  SurveyResults survey(@PathVariable SessionId sessionId, @PathVariable SurveyId surveyId) {
    return results(sessionId, surveyId, reader(sessionId));
  }

  @GetMapping(value = "/{surveyId}", produces = "text/csv")
  ResponseEntity<String> table(@PathVariable SessionId sessionId, @PathVariable SurveyId surveyId) {
    LiveReader reader = reader(sessionId);
    if (!reader.instructor()) {
      throw new RefusedQuery(Refusal.COURSE_NOT_YOURS);
    }
    SurveyResults results = results(sessionId, surveyId, reader);
    List<SurveyQuestion> questions = results.survey().questions();
    boolean anonymous = results.survey().anonymous();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(anonymous ? List.of() : List.of("name", "memberId"));
    questions.forEach(question -> head.add(question.text()));
    rows.add(head);
    List<SurveyResults.Response> responses = results.responses();
    if (responses != null) {
      responses.forEach(response -> rows.add(cells(response, questions)));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"survey.csv\"")
        .body(Csv.of(rows));
  }

  private static List<String> cells(
      SurveyResults.Response response, List<SurveyQuestion> questions) {
    List<String> cells = new ArrayList<>();
    if (response.memberId() != null && response.name() != null) {
      cells.add(response.name());
      cells.add(response.memberId().value());
    }
    for (int i = 0; i < questions.size(); i++) {
      cells.add(cell(response.answers().get(i), questions.get(i)));
    }
    return cells;
  }

  private static String cell(SurveyResults.Answer answer, SurveyQuestion question) {
    if (answer.text() != null) {
      return answer.text();
    }
    if (answer.scale() != null) {
      return answer.scale().toString();
    }
    return answer.choices().stream()
        .map(question.choices()::get)
        .collect(Collectors.joining(" | "));
  }

  private LiveReader reader(SessionId sessionId) {
    return access.reader(sessionId, Asker.now().signedIn());
  }

  private SurveyResults results(SessionId sessionId, SurveyId surveyId, LiveReader reader) {
    SurveyResults results =
        rooms.look(
            sessionId,
            state -> {
              LiveSurvey survey = state.survey(surveyId);
              return survey == null ? null : SurveyResults.of(survey, reader, names::of, keys);
            });
    if (results == null) {
      throw new RefusedQuery(Refusal.SURVEY_NOT_FOUND);
    }
    return results;
  }
}
