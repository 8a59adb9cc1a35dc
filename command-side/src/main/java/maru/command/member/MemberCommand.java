package maru.command.member;

import java.util.List;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.events.member.Region;
import maru.events.member.Role;
import org.jspecify.annotations.Nullable;

/// What can be asked of a member's account.
public sealed interface MemberCommand {
  MemberId memberId();

  /// Everything in it has been checked by [MemberFields].
  record RegisterMember(
      MemberId memberId, Email email, String name, String passwordHash, Language language)
      implements MemberCommand {}

  /// Changes what is not null.
  ///
  /// @param interests category ids of either level
  record ChangeProfile(
      MemberId memberId,
      @Nullable String name,
      @Nullable Region region,
      @Nullable List<String> interests,
      @Nullable Language language,
      @Nullable String introduction)
      implements MemberCommand {}

  record BecomeInstructor(MemberId memberId, @Nullable String introduction)
      implements MemberCommand {}

  /// For the operator and the demo; no HTTP request leads here.
  record GrantRole(MemberId memberId, Role role) implements MemberCommand {}

  record VerifyAddress(MemberId memberId) implements MemberCommand {}

  record ChangePassword(MemberId memberId, String passwordHash) implements MemberCommand {}
}
