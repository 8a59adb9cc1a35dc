package maru.command.member;

import java.util.ArrayList;
import java.util.List;
import maru.command.Refused;
import maru.command.member.MemberCommand.BecomeInstructor;
import maru.command.member.MemberCommand.ChangePassword;
import maru.command.member.MemberCommand.ChangeProfile;
import maru.command.member.MemberCommand.GrantRole;
import maru.command.member.MemberCommand.RegisterMember;
import maru.command.member.MemberCommand.VerifyAddress;
import maru.events.member.MemberEvent;
import maru.events.member.MemberEvent.AddressVerified;
import maru.events.member.MemberEvent.InterestsChosen;
import maru.events.member.MemberEvent.LanguageChosen;
import maru.events.member.MemberEvent.PasswordChanged;
import maru.events.member.MemberEvent.RegionChosen;
import maru.events.member.MemberEvent.Registered;
import maru.events.member.MemberEvent.RoleGranted;
import maru.events.member.Role;
import org.jspecify.annotations.Nullable;

/// What a member's account does, and refuses with [MemberRefusal].
public final class MemberDecisions {
  private MemberDecisions() {}

  public static List<MemberEvent> decide(@Nullable Member member, MemberCommand command) {
    return switch (command) {
      case RegisterMember c -> register(member, c);
      case ChangeProfile c -> changeProfile(mustBeRegistered(member), c);
      case BecomeInstructor c -> becomeInstructor(mustBeRegistered(member));
      case GrantRole c -> grant(mustBeRegistered(member), c.role());
      case VerifyAddress c -> verify(mustBeRegistered(member));
      case ChangePassword c -> List.of(new PasswordChanged(mustBeRegistered(member).memberId()));
    };
  }

  private static List<MemberEvent> register(@Nullable Member member, RegisterMember command) {
    idIsNew(member);
    return List.of(new Registered(command.memberId(), command.language()));
  }

  private static List<MemberEvent> changeProfile(Member member, ChangeProfile command) {
    List<MemberEvent> events = new ArrayList<>();
    if (command.language() != null && command.language() != member.language()) {
      events.add(new LanguageChosen(member.memberId(), command.language()));
    }
    if (command.region() != null && command.region() != member.region()) {
      events.add(new RegionChosen(member.memberId(), command.region()));
    }
    if (command.interests() != null && !command.interests().equals(member.interests())) {
      events.add(new InterestsChosen(member.memberId(), command.interests()));
    }
    return events;
  }

  private static List<MemberEvent> becomeInstructor(Member member) {
    instructorIsNew(member);
    return grant(member, Role.INSTRUCTOR);
  }

  private static List<MemberEvent> grant(Member member, Role role) {
    return member.roles().contains(role)
        ? List.of()
        : List.of(new RoleGranted(member.memberId(), role));
  }

  private static List<MemberEvent> verify(Member member) {
    return member.addressVerified() ? List.of() : List.of(new AddressVerified(member.memberId()));
  }

  private static Member mustBeRegistered(@Nullable Member member) {
    if (member == null) {
      throw new Refused(MemberRefusal.NOT_FOUND);
    }
    return member;
  }

  private static void idIsNew(@Nullable Member member) {
    if (member != null) {
      throw new Refused(MemberRefusal.ID_TAKEN);
    }
  }

  private static void instructorIsNew(Member member) {
    if (member.roles().contains(Role.INSTRUCTOR)) {
      throw new Refused(MemberRefusal.ALREADY_INSTRUCTOR);
    }
  }
}
