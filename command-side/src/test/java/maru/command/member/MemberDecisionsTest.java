package maru.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import maru.command.Refused;
import maru.command.member.MemberCommand.BecomeInstructor;
import maru.command.member.MemberCommand.ChangePassword;
import maru.command.member.MemberCommand.ChangeProfile;
import maru.command.member.MemberCommand.GrantRole;
import maru.command.member.MemberCommand.RegisterMember;
import maru.command.member.MemberCommand.VerifyAddress;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberDecisionsTest {
  private static final MemberId ID = new MemberId("00000000-0000-0000-0000-000000000001");
  private static final Email EMAIL = new Email("Kim@example.com", "kim@example.com");
  private static final Registered REGISTERED = new Registered(ID, Language.KO);

  @Test
  void whoeverRegistersIsAStudent() {
    given().when(new RegisterMember(ID, EMAIL, "김영준", "hash", Language.KO)).then(REGISTERED);
    assertThat(state(REGISTERED).roles()).containsExactly(Role.STUDENT);
  }

  @Test
  void anIdIsNobodyElses() {
    given(REGISTERED)
        .when(new RegisterMember(ID, EMAIL, "김영준", "hash", Language.KO))
        .refusedWith(MemberRefusal.ID_TAKEN);
  }

  @Test
  void onlyMembersChangeTheirProfile() {
    given()
        .when(new ChangeProfile(ID, "김", null, null, null, null))
        .refusedWith(MemberRefusal.NOT_FOUND);
  }

  @Test
  void aChangedProfileTellsWhatChangedAndNoName() {
    given(REGISTERED, new RegionChosen(ID, Region.SEOUL))
        .when(
            new ChangeProfile(
                ID, "새 이름", Region.GANGWON, List.of("art", "dance.pole"), Language.EN, "안녕하세요"))
        .then(
            new LanguageChosen(ID, Language.EN),
            new RegionChosen(ID, Region.GANGWON),
            new InterestsChosen(ID, List.of("art", "dance.pole")));
  }

  @Test
  void whatStaysTheSameIsNoEvent() {
    given(
            REGISTERED,
            new LanguageChosen(ID, Language.EN),
            new RegionChosen(ID, Region.SEOUL),
            new InterestsChosen(ID, List.of("art")))
        .when(new ChangeProfile(ID, null, Region.SEOUL, List.of("art"), Language.EN, null))
        .then();
  }

  @Test
  void aMemberBecomesAnInstructorOnce() {
    given(REGISTERED)
        .when(new BecomeInstructor(ID, "붓글씨를 가르쳐요"))
        .then(new RoleGranted(ID, Role.INSTRUCTOR));
    given(REGISTERED, new RoleGranted(ID, Role.INSTRUCTOR))
        .when(new BecomeInstructor(ID, null))
        .refusedWith(MemberRefusal.ALREADY_INSTRUCTOR);
  }

  @Test
  void aRoleIsGrantedOnce() {
    given(REGISTERED).when(new GrantRole(ID, Role.ANALYST)).then(new RoleGranted(ID, Role.ANALYST));
    given(REGISTERED, new RoleGranted(ID, Role.ANALYST))
        .when(new GrantRole(ID, Role.ANALYST))
        .then();
  }

  @Test
  void anAddressIsVerifiedOnce() {
    given(REGISTERED).when(new VerifyAddress(ID)).then(new AddressVerified(ID));
    given(REGISTERED, new AddressVerified(ID)).when(new VerifyAddress(ID)).then();
  }

  @Test
  void everyChangeOfThePasswordIsAnEvent() {
    given(REGISTERED, new PasswordChanged(ID))
        .when(new ChangePassword(ID, "hash"))
        .then(new PasswordChanged(ID));
    given().when(new ChangePassword(ID, "hash")).refusedWith(MemberRefusal.NOT_FOUND);
  }

  private static Member state(MemberEvent... history) {
    return Objects.requireNonNull(fold(history));
  }

  private static @Nullable Member fold(MemberEvent... history) {
    Member member = null;
    for (MemberEvent event : history) {
      member = Member.evolve(member, event);
    }
    return member;
  }

  private static Given given(MemberEvent... history) {
    return new Given(fold(history));
  }

  private record Given(@Nullable Member member) {
    When when(MemberCommand command) {
      return new When(member, command);
    }
  }

  private record When(@Nullable Member member, MemberCommand command) {
    void then(MemberEvent... events) {
      assertThat(MemberDecisions.decide(member, command)).containsExactly(events);
    }

    void refusedWith(MemberRefusal refusal) {
      assertThatThrownBy(() -> MemberDecisions.decide(member, command))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
  }
}
