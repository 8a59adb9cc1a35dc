package maru.command.member;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import maru.events.member.Language;
import maru.events.member.MemberEvent;
import maru.events.member.MemberEvent.AddressVerified;
import maru.events.member.MemberEvent.InterestsChosen;
import maru.events.member.MemberEvent.LanguageChosen;
import maru.events.member.MemberEvent.PasswordChanged;
import maru.events.member.MemberEvent.RegionChosen;
import maru.events.member.MemberEvent.Registered;
import maru.events.member.MemberEvent.RoleGranted;
import maru.events.member.MemberId;
import maru.events.member.Region;
import maru.events.member.Role;
import maru.store.axon.Decider;
import org.jspecify.annotations.Nullable;

/// What the events of one member add up to.
public record Member(
    MemberId memberId,
    Set<Role> roles,
    Language language,
    @Nullable Region region,
    List<String> interests,
    boolean addressVerified) {

  /// Empty is whoever has not registered.
  static final Decider<Optional<Member>, MemberCommand, MemberEvent> DECIDER =
      new Decider<>(
          "member",
          MemberEvent.class,
          Optional.empty(),
          (member, command, now) -> MemberDecisions.decide(member.orElse(null), command),
          (member, event) -> Optional.of(evolve(member.orElse(null), event)));

  public Member {
    roles = Set.copyOf(roles);
    interests = List.copyOf(interests);
  }

  /// The member after `event`; null before the first.
  public static Member evolve(@Nullable Member before, MemberEvent event) {
    return switch (event) {
      case Registered e ->
          new Member(e.memberId(), Set.of(Role.STUDENT), e.language(), null, List.of(), false);
      case AddressVerified e -> {
        Member m = known(before);
        yield new Member(m.memberId, m.roles, m.language, m.region, m.interests, true);
      }
      case PasswordChanged e -> known(before);
      case LanguageChosen e -> {
        Member m = known(before);
        yield new Member(
            m.memberId, m.roles, e.language(), m.region, m.interests, m.addressVerified);
      }
      case RegionChosen e -> {
        Member m = known(before);
        yield new Member(
            m.memberId, m.roles, m.language, e.region(), m.interests, m.addressVerified);
      }
      case InterestsChosen e -> {
        Member m = known(before);
        yield new Member(
            m.memberId, m.roles, m.language, m.region, e.interests(), m.addressVerified);
      }
      case RoleGranted e -> {
        Member m = known(before);
        Set<Role> roles = EnumSet.copyOf(m.roles);
        roles.add(e.role());
        yield new Member(m.memberId, roles, m.language, m.region, m.interests, m.addressVerified);
      }
    };
  }

  private static Member known(@Nullable Member before) {
    if (before == null) {
      throw new IllegalStateException("a member's first event is its registration");
    }
    return before;
  }
}
