package maru.events.member;

import java.util.List;
import maru.events.Event;
import maru.events.EventName;

/// Stream `member:{memberId}`.
public sealed interface MemberEvent extends Event {
  MemberId memberId();

  @EventName("member.Registered")
  record Registered(MemberId memberId, Language language) implements MemberEvent {}

  @EventName("member.AddressVerified")
  record AddressVerified(MemberId memberId) implements MemberEvent {}

  @EventName("member.PasswordChanged")
  record PasswordChanged(MemberId memberId) implements MemberEvent {}

  @EventName("member.LanguageChosen")
  record LanguageChosen(MemberId memberId, Language language) implements MemberEvent {}

  @EventName("member.RegionChosen")
  record RegionChosen(MemberId memberId, Region region) implements MemberEvent {}

  /// `interests` are category ids of either level; the list replaces the one before.
  @EventName("member.InterestsChosen")
  record InterestsChosen(MemberId memberId, List<String> interests) implements MemberEvent {}

  @EventName("member.RoleGranted")
  record RoleGranted(MemberId memberId, Role role) implements MemberEvent {}
}
