package maru.command.classroom;

import java.time.Instant;
import java.util.List;
import maru.command.question.Question;
import maru.command.question.QuestionAsked;
import maru.command.question.QuestionCommand;
import maru.command.question.QuestionCommand.AskQuestion;
import maru.command.question.QuestionCommand.HideQuestion;
import maru.command.question.QuestionCommand.MarkAnswered;
import maru.command.question.Vote;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent.AnsweredInClass;
import maru.events.question.QuestionEvent.Hidden;
import maru.store.Condition;
import maru.store.axon.AppendTerms;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decisions;
import maru.store.axon.View;
import org.axonframework.commandhandling.CommandHandler;

/// Questions, each on a stream of its own, and the votes for them, each on the stream of one
/// member.
final class QuestionHandlers implements CommandHandling {
  private final Decisions decisions;
  private final Admissions admissions;

  QuestionHandlers(Decisions decisions, Admissions admissions) {
    this.decisions = decisions;
    this.admissions = admissions;
  }

  @CommandHandler
  QuestionAsked handle(AskQuestion command, Instant now) {
    View<Classroom> view = decisions.view(Streams.CLASSROOM, command.sessionId());
    boolean seated = admissions.isSeated(view.state(), command.by());
    boolean admitted = seated || cameEver(command.sessionId(), command.by());
    AppendTerms.current().require(Admissions.goesOn(command.sessionId(), view));
    decide(new QuestionAct(view.state(), command, admitted), now);
    return new QuestionAsked(command.questionId());
  }

  @CommandHandler
  void handle(MarkAnswered command, Instant now) {
    moderate(command, now);
  }

  @CommandHandler
  void handle(HideQuestion command, Instant now) {
    moderate(command, now);
  }

  /// A vote counts if nobody has answered or hidden the question before it.
  @CommandHandler
  void handle(Vote command, Instant now) {
    View<Classroom> view = decisions.view(Streams.CLASSROOM, command.sessionId());
    View<Question> question = decisions.view(Streams.QUESTION, command.questionId());
    boolean seated = admissions.isSeated(view.state(), command.by());
    AppendTerms.current().require(Admissions.goesOn(command.sessionId(), view));
    AppendTerms.current()
        .require(
            Condition.none(List.of(AnsweredInClass.class, Hidden.class))
                .inStream(Streams.QUESTION.stream(command.questionId()))
                .after(question.position()));
    var act = new ParticipationAct.CastVote(view.state(), question.state(), command, seated);
    String stream = Streams.participation(command.sessionId(), command.by());
    decisions.decide(Streams.PARTICIPATION, stream, act, now);
  }

  private void moderate(QuestionCommand command, Instant now) {
    var classroom = decisions.view(Streams.CLASSROOM, command.sessionId()).state();
    decide(new QuestionAct(classroom, command, true), now);
  }

  private void decide(QuestionAct act, Instant now) {
    decisions.decide(Streams.QUESTION, act.command().questionId(), act, now);
  }

  private boolean cameEver(SessionId sessionId, MemberId member) {
    String stream = Streams.participation(sessionId, member);
    return decisions.view(Streams.PARTICIPATION, stream).state().cameEver();
  }
}
