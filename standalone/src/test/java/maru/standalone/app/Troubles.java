package maru.standalone.app;

import java.util.List;
import java.util.UUID;
import maru.command.Commands;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.member.MemberEvent.Registered;
import maru.events.member.MemberId;
import maru.store.Condition;
import maru.store.axon.AppendTerms;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decider;
import maru.store.axon.Decisions;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What goes wrong in earnest only where nobody can arrange it.
@Configuration(proxyBeanMethods = false)
class Troubles {
  private static final Decider<Boolean, Always, Enrolled> DECIDER =
      new Decider<>(
          "trouble",
          Enrolled.class,
          false,
          (state, act, now) -> List.of(act.enrolled()),
          (s, e) -> s);

  record Always(CourseId courseId, MemberId memberId) {
    Enrolled enrolled() {
      return new Enrolled(courseId, memberId);
    }
  }

  @Bean
  CommandHandling losing(Decisions decisions) {
    return new Losing(decisions);
  }

  /// Whose append others always win: they have done what it rests on not being done.
  static final class Losing implements CommandHandling {
    private final Decisions decisions;

    Losing(Decisions decisions) {
      this.decisions = decisions;
    }

    @CommandHandler
    void handle(Always command, java.time.Instant now) {
      AppendTerms.current().require(Condition.none(Registered.class));
      decisions.decide(DECIDER, command.courseId(), command, now);
    }
  }

  @RestController
  static final class Fails {
    private final Commands commands;

    Fails(Commands commands) {
      this.commands = commands;
    }

    @PostMapping("/api/test/{what}")
    void fail(@PathVariable String what) {
      switch (what) {
        case "broken" -> throw new IllegalStateException("a secret detail of maru.command");
        case "unavailable" -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        default ->
            commands.send(
                new Always(CourseId.of(UUID.randomUUID()), MemberId.of(UUID.randomUUID())));
      }
    }
  }
}
