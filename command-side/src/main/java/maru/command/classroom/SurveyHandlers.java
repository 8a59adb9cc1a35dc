package maru.command.classroom;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import maru.command.classroom.Classroom.Running;
import maru.command.survey.CountBallots;
import maru.command.survey.RespondToSurvey;
import maru.command.survey.RespondToSurvey.Given;
import maru.command.survey.SurveyBoard.Survey;
import maru.command.survey.SurveyCommand;
import maru.command.survey.SurveyCommand.CloseSurvey;
import maru.command.survey.SurveyCommand.OpenSurvey;
import maru.command.survey.SurveyDecider;
import maru.command.survey.SurveyOpened;
import maru.events.PersonalText;
import maru.events.member.MemberId;
import maru.events.survey.SurveyAnswer;
import maru.events.survey.SurveyEvent.BallotCounted;
import maru.events.survey.SurveyEvent.Closed;
import maru.events.survey.SurveyId;
import maru.store.Ballots;
import maru.store.Companion.BallotsCounted;
import maru.store.Companion.StoreBallot;
import maru.store.PersonalKeys;
import maru.store.axon.AppendTerms;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decider;
import maru.store.axon.Decisions;
import maru.store.axon.View;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Surveys. What is answered to an anonymous one goes as a ballot into a table beside the events,
/// and becomes events, shuffled, when the survey is closed.
final class SurveyHandlers implements CommandHandling {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<SurveyAnswer>> ANSWERS = new TypeReference<>() {};

  /// A survey's own stream: whether its ballots are counted.
  private static final Decider<Boolean, Counting, BallotCounted> SURVEY =
      new Decider<>(
          "survey",
          BallotCounted.class,
          false,
          (counted, counting, now) ->
              SurveyDecider.count(counted, counting.command(), counting.ballots()),
          (counted, event) -> true);

  private final Decisions decisions;
  private final Admissions admissions;
  private final PersonalKeys keys;
  private final Ballots ballots;
  private final SecureRandom random = new SecureRandom();

  SurveyHandlers(Decisions decisions, Admissions admissions, PersonalKeys keys, Ballots ballots) {
    this.decisions = decisions;
    this.admissions = admissions;
    this.keys = keys;
    this.ballots = ballots;
  }

  private record Counting(CountBallots command, List<List<SurveyAnswer>> ballots) {}

  @CommandHandler
  SurveyOpened handle(OpenSurvey command, Instant now) {
    decide(command, now);
    return new SurveyOpened(command.surveyId());
  }

  @CommandHandler
  void handle(CloseSurvey command, Instant now) {
    decide(command, now);
  }

  /// A promise: what is stored here stands between `survey.Opened` and `survey.Closed`, and first
  /// of this member.
  @CommandHandler
  void handle(RespondToSurvey command, Instant now) {
    View<Classroom> view = decisions.view(Streams.CLASSROOM, command.sessionId());
    boolean seated = admissions.isSeated(view.state(), command.by());
    AppendTerms.current()
        .require(Admissions.nothingCloses(Closed.class, command.sessionId(), view));
    @Nullable Survey survey =
        view.state() instanceof Running running
            ? running.boards().surveys().find(command.surveyId())
            : null;
    boolean anonymous = survey != null && survey.anonymous();
    MemberId owner = anonymous ? keyOwner(command.surveyId()) : command.by();
    List<SurveyAnswer> sealed =
        command.answers().stream().map(given -> seal(owner, given)).toList();
    var respond = new ParticipationAct.Respond(view.state(), command, sealed, seated);
    String stream = Streams.participation(command.sessionId(), command.by());
    decisions.decide(Streams.PARTICIPATION, stream, respond, now);
    if (anonymous) {
      AppendTerms.current()
          .along(
              new StoreBallot(
                  UUID.randomUUID(), command.surveyId(), JSON.writeValueAsString(sealed)));
    }
  }

  /// No response comes after the closing, so these are all.
  @CommandHandler
  void handle(CountBallots command, Instant now) {
    List<List<SurveyAnswer>> shuffled = new ArrayList<>();
    ballots.of(command.surveyId()).forEach(json -> shuffled.add(JSON.readValue(json, ANSWERS)));
    Collections.shuffle(shuffled, random);
    var counting = new Counting(command, shuffled);
    if (!decisions.decide(SURVEY, command.surveyId(), counting, now).events().isEmpty()) {
      AppendTerms.current().along(new BallotsCounted(command.surveyId()));
    }
  }

  private void decide(SurveyCommand command, Instant now) {
    decisions.decide(Streams.CLASSROOM, command.sessionId(), new ClassroomAct.Survey(command), now);
  }

  private SurveyAnswer seal(MemberId owner, Given given) {
    String typed = given.text();
    @Nullable PersonalText text = typed == null ? null : keys.seal(owner, typed);
    return new SurveyAnswer(given.choices(), given.scale(), text);
  }

  /// Whose key seals what was typed into an anonymous survey: nobody's but the survey's. Derived,
  /// so that no member's id can be chosen for it.
  private static MemberId keyOwner(SurveyId surveyId) {
    byte[] name = ("survey:" + surveyId).getBytes(StandardCharsets.UTF_8);
    return MemberId.of(UUID.nameUUIDFromBytes(name));
  }
}
