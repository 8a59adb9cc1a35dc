package maru.command.classroom;

import javax.sql.DataSource;
import maru.store.Ballots;
import maru.store.EventReader;
import maru.store.HandoutFiles;
import maru.store.PersonalKeys;
import maru.store.Seats;
import maru.store.TimerHandler;
import maru.store.axon.CommandHandling;
import maru.store.axon.CommandRunner;
import maru.store.axon.Decisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The decisions of a class. The bridge imports it too, so that it can tell who came and went where
/// the command side is another process.
@Configuration(proxyBeanMethods = false)
public class ClassroomModule {

  @Bean
  CommandHandling classroomHandlers(Decisions decisions, EventReader reader) {
    return new ClassroomHandlers(decisions, new Plans(reader), new Answers(reader));
  }

  @Bean
  CommandHandling participationHandlers(Decisions decisions, EventReader reader) {
    return new ParticipationHandlers(decisions, new Admissions(new Seats(reader)));
  }

  @Bean
  CommandHandling attendanceHandlers(Decisions decisions, EventReader reader) {
    return new AttendanceHandlers(decisions, new Seats(reader));
  }

  @Bean
  CommandHandling surveyHandlers(
      Decisions decisions, EventReader reader, PersonalKeys keys, DataSource dataSource) {
    return new SurveyHandlers(
        decisions, new Admissions(new Seats(reader)), keys, new Ballots(dataSource));
  }

  @Bean
  CommandHandling conversationHandlers(Decisions decisions, EventReader reader) {
    return new ConversationHandlers(decisions, new Admissions(new Seats(reader)), reader);
  }

  @Bean
  CommandHandling handoutHandlers(Decisions decisions, DataSource dataSource, PersonalKeys keys) {
    return new HandoutHandlers(decisions, new HandoutFiles(dataSource, keys));
  }

  @Bean
  CommandHandling questionHandlers(Decisions decisions, EventReader reader) {
    return new QuestionHandlers(decisions, new Admissions(new Seats(reader)));
  }

  @Bean
  CommandHandling orderHandlers(Decisions decisions) {
    return new OrderHandlers(decisions);
  }

  @Bean
  TimerHandler quizDeadline(CommandRunner commands) {
    return ClassroomTimers.quizDeadline(commands);
  }

  @Bean
  TimerHandler callDeadline(CommandRunner commands) {
    return ClassroomTimers.callDeadline(commands);
  }

  @Bean
  TimerHandler ballotsDue(CommandRunner commands) {
    return ClassroomTimers.ballots(commands);
  }
}
