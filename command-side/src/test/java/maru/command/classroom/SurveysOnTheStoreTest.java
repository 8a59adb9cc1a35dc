package maru.command.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import maru.command.CoursesOnTheStore;
import maru.command.Refused;
import maru.command.classroom.Lessons.Lesson;
import maru.command.survey.CountBallots;
import maru.command.survey.RespondToSurvey;
import maru.command.survey.RespondToSurvey.Given;
import maru.command.survey.SurveyCommand.CloseSurvey;
import maru.command.survey.SurveyCommand.OpenSurvey;
import maru.command.survey.SurveyRefusal;
import maru.events.PersonalText;
import maru.events.member.MemberId;
import maru.events.survey.SurveyAnswer;
import maru.events.survey.SurveyEvent.BallotCounted;
import maru.events.survey.SurveyEvent.Responded;
import maru.events.survey.SurveyId;
import maru.events.survey.SurveyQuestion;
import maru.events.survey.SurveyQuestion.Kind;
import maru.store.PersonalKeys;
import maru.store.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What is answered to surveys, on a real event table.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveysOnTheStoreTest {
  private static final int STUDENTS = 12;
  private static final List<SurveyQuestion> QUESTIONS =
      List.of(
          new SurveyQuestion("어땠나요?", Kind.SCALE, List.of()),
          new SurveyQuestion("한마디", Kind.TEXT, List.of()));

  private final MemberId teacher = Lessons.member();
  private CoursesOnTheStore maru;
  private Lessons lessons;

  @BeforeAll
  void start(@TempDir Path keys) {
    maru = new CoursesOnTheStore(keys);
    lessons = new Lessons(maru, teacher);
  }

  @AfterAll
  void stop() {
    maru.close();
  }

  @Test
  void anAnonymousSurveysAnswersAreNowhereBesideTheirMembers() throws Exception {
    Lesson lesson = lessons.lesson(STUDENTS);
    SurveyId survey = open(lesson, true);
    List<String> typed = new ArrayList<>();
    for (MemberId student : lesson.students()) {
      typed.add("비밀 " + typed.size());
      maru.run(answer(lesson, student, survey, 1 + typed.size() % 5, typed.getLast()));
    }
    assertThat(responses(lesson, survey)).hasSize(STUDENTS).allMatch(e -> e.answers() == null);
    assertThat(waiting(survey)).hasSize(STUDENTS);
    for (MemberId student : lesson.students()) {
      assertThat(waiting(survey)).noneMatch(row -> row.contains(student.value()));
    }

    maru.run(new CloseSurvey(lesson.session(), teacher, survey));
    await().until(() -> ballots(lesson, survey).size() == STUDENTS);
    List<RecordedEvent> counted = ballots(lesson, survey);
    assertThat(waiting(survey)).isEmpty();
    assertThat(counted).extracting(e -> e.metadata().by()).containsOnlyNulls();
    assertThat(counted.stream().map(e -> opened((BallotCounted) e.event())))
        .containsExactlyInAnyOrderElementsOf(typed)
        .as("the order in which they came")
        .isNotEqualTo(typed);

    maru.run(new CountBallots(lesson.session(), lesson.course(), survey));
    assertThat(ballots(lesson, survey)).hasSize(STUDENTS);
  }

  @Test
  void whoeverAnswersTwiceOrTooLateIsRefusedAndLeavesNoBallot() throws Exception {
    Lesson lesson = lessons.lesson(2);
    SurveyId survey = open(lesson, true);
    MemberId first = lesson.students().getFirst();
    maru.run(answer(lesson, first, survey, 3, "한 번"));
    assertThat(refusal(answer(lesson, first, survey, 4, "두 번")))
        .isEqualTo(SurveyRefusal.ALREADY_ANSWERED);
    maru.run(new CloseSurvey(lesson.session(), teacher, survey));
    assertThat(refusal(answer(lesson, lesson.students().getLast(), survey, 4, "늦게")))
        .isEqualTo(SurveyRefusal.CLOSED);
    await().until(() -> ballots(lesson, survey).size() == 1);
    assertThat(waiting(survey)).isEmpty();
  }

  @Test
  void anOpenSurveyTellsWhoAnsweredWhatAndForgettingAMemberTakesTheirWords() {
    Lesson lesson = lessons.lesson(1);
    SurveyId survey = open(lesson, false);
    MemberId student = lesson.students().getFirst();
    maru.run(answer(lesson, student, survey, 5, "먹 향이 좋았어요"));
    maru.run(new CloseSurvey(lesson.session(), teacher, survey));
    Responded response = responses(lesson, survey).getFirst();
    PersonalKeys keys = maru.bean(PersonalKeys.class);
    PersonalText words = words(Objects.requireNonNull(response.answers()));
    assertThat(keys.open(words)).contains("먹 향이 좋았어요");
    keys.shred(student);
    assertThat(keys.open(words)).isEmpty();
  }

  private static PersonalText words(List<SurveyAnswer> answers) {
    return Objects.requireNonNull(answers.getLast().text());
  }

  private SurveyId open(Lesson lesson, boolean anonymous) {
    SurveyId survey = SurveyId.of(UUID.randomUUID());
    maru.run(new OpenSurvey(lesson.session(), teacher, survey, QUESTIONS, anonymous));
    return survey;
  }

  private static RespondToSurvey answer(
      Lesson lesson, MemberId student, SurveyId survey, int scale, String text) {
    return new RespondToSurvey(
        lesson.session(),
        student,
        survey,
        List.of(new Given(List.of(), scale, null), new Given(List.of(), null, text)));
  }

  private SurveyRefusal refusal(RespondToSurvey late) {
    return (SurveyRefusal) catchThrowableOfType(Refused.class, () -> maru.run(late)).refusal();
  }

  private List<Responded> responses(Lesson lesson, SurveyId survey) {
    return maru.events().session(lesson.session(), 0, 10_000).stream()
        .map(RecordedEvent::event)
        .filter(Responded.class::isInstance)
        .map(Responded.class::cast)
        .filter(e -> e.surveyId().equals(survey))
        .toList();
  }

  private List<RecordedEvent> ballots(Lesson lesson, SurveyId survey) {
    return maru.events().session(lesson.session(), 0, 10_000).stream()
        .filter(e -> e.event() instanceof BallotCounted b && b.surveyId().equals(survey))
        .toList();
  }

  private String opened(BallotCounted ballot) {
    return maru.bean(PersonalKeys.class).open(words(ballot.answers())).orElseThrow();
  }

  /// Whole rows of the ballots that wait.
  private List<String> waiting(SurveyId survey) throws SQLException {
    try (Connection connection = maru.bean(DataSource.class).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select ballot::text from ballot where survey_id = '" + survey + "'")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
