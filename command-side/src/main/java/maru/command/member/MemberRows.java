package maru.command.member;

import maru.command.member.MemberCommand.BecomeInstructor;
import maru.command.member.MemberCommand.ChangePassword;
import maru.command.member.MemberCommand.ChangeProfile;
import maru.command.member.MemberCommand.GrantRole;
import maru.command.member.MemberCommand.RegisterMember;
import maru.command.member.MemberCommand.VerifyAddress;
import maru.store.Companion;
import maru.store.Companion.MemberChange;
import maru.store.Companion.MemberRow;
import org.jspecify.annotations.Nullable;

/// What a command leaves in the member table, in the same append as its events.
final class MemberRows {
  private MemberRows() {}

  static @Nullable Companion of(MemberCommand command) {
    return switch (command) {
      case RegisterMember c ->
          new MemberRow(
              c.memberId(),
              c.email().address(),
              c.email().key(),
              c.name(),
              c.passwordHash(),
              null,
              c.language(),
              false);
      case ChangeProfile c ->
          c.name() == null && c.language() == null && c.introduction() == null
              ? null
              : new MemberChange(
                  c.memberId(), null, null, c.name(), null, c.introduction(), c.language(), null);
      case BecomeInstructor c ->
          c.introduction() == null
              ? null
              : MemberChange.of(c.memberId()).withIntroduction(c.introduction());
      case GrantRole c -> null;
      case VerifyAddress c -> MemberChange.of(c.memberId()).withEmailVerified(true);
      case ChangePassword c -> MemberChange.of(c.memberId()).withPasswordHash(c.passwordHash());
    };
  }
}
