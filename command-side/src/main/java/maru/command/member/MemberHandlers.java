package maru.command.member;

import java.time.Instant;
import maru.command.Refused;
import maru.command.member.MemberCommand.BecomeInstructor;
import maru.command.member.MemberCommand.ChangePassword;
import maru.command.member.MemberCommand.ChangeProfile;
import maru.command.member.MemberCommand.GrantRole;
import maru.command.member.MemberCommand.RegisterMember;
import maru.command.member.MemberCommand.VerifyAddress;
import maru.store.Companion;
import maru.store.MemberNames;
import maru.store.axon.AppendTerms;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decisions;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/// Has members' accounts decide, and writes their rows in the same append.
@Component
class MemberHandlers implements CommandHandling {
  private final Decisions decisions;
  private final MemberNames names;

  MemberHandlers(Decisions decisions, MemberNames names) {
    this.decisions = decisions;
    this.names = names;
  }

  @CommandHandler
  Registered handle(RegisterMember command, Instant now) {
    AppendTerms.current().addressMustBeFree(() -> new Refused(MemberRefusal.EMAIL_TAKEN));
    decide(command, now);
    return new Registered(command.memberId());
  }

  @CommandHandler
  void handle(ChangeProfile command, Instant now) {
    decide(command, now);
    CurrentUnitOfWork.get().afterCommit(unit -> names.forget(command.memberId()));
  }

  @CommandHandler
  void handle(BecomeInstructor command, Instant now) {
    decide(command, now);
  }

  @CommandHandler
  void handle(GrantRole command, Instant now) {
    decide(command, now);
  }

  @CommandHandler
  void handle(VerifyAddress command, Instant now) {
    decide(command, now);
  }

  @CommandHandler
  void handle(ChangePassword command, Instant now) {
    decide(command, now);
  }

  private void decide(MemberCommand command, Instant now) {
    decisions.decide(Member.DECIDER, command.memberId(), command, now);
    Companion row = MemberRows.of(command);
    if (row != null) {
      AppendTerms.current().along(row);
    }
  }
}
