package maru.command.member;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import maru.command.Caller;
import maru.command.Commands;
import maru.command.Refused;
import maru.command.member.MemberCommand.BecomeInstructor;
import maru.command.member.MemberCommand.ChangeProfile;
import maru.command.text.Fields;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.events.member.Region;
import maru.events.member.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What members see and tell of themselves.
@RestController
class ProfileController {
  private final Commands commands;
  private final MemberTable table;
  private final Members members;
  private final SignIns signIns;
  private final SignInLimits limits;
  private final Letters letters;

  ProfileController(
      Commands commands,
      MemberTable table,
      Members members,
      SignIns signIns,
      SignInLimits limits,
      Letters letters) {
    this.commands = commands;
    this.table = table;
    this.members = members;
    this.signIns = signIns;
    this.limits = limits;
    this.letters = letters;
  }

  record Profile(
      MemberId memberId,
      String email,
      String name,
      Language language,
      @Nullable Region region,
      List<String> interests,
      Set<Role> roles,
      @Nullable String introduction,
      boolean emailVerified) {}

  @GetMapping("/api/me")
  Profile me(Caller caller) {
    MemberTable.Row row =
        table.byId(caller.memberId()).orElseThrow(() -> new Refused(MemberRefusal.NOT_FOUND));
    Member member = members.get(caller.memberId());
    return new Profile(
        member.memberId(),
        row.email(),
        row.name(),
        member.language(),
        member.region(),
        member.interests(),
        member.roles(),
        row.introduction(),
        row.emailVerified());
  }

  record ProfileChange(
      @Nullable String name,
      @Nullable Region region,
      @Nullable List<@Nullable String> interests,
      @Nullable Language language,
      @Nullable String introduction) {}

  @PatchMapping("/api/me")
  Profile change(@RequestBody ProfileChange change, Caller caller) {
    Fields fields = new Fields();
    String name = change.name() == null ? null : MemberFields.name(fields, change.name());
    List<String> interests =
        change.interests() == null ? null : MemberFields.interests(fields, change.interests());
    String introduction =
        change.introduction() == null
            ? null
            : MemberFields.introduction(fields, change.introduction());
    fields.refuse();
    commands.send(
        new ChangeProfile(
            caller.memberId(), name, change.region(), interests, change.language(), introduction));
    return me(caller);
  }

  /// Sends the letter that verifies the member's address once more; nothing where it is verified
  /// already. Those sent before stay as good.
  @PostMapping("/api/me/verification-letter")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void sendVerificationLetter(Caller caller, HttpServletRequest request) {
    if (!commands.isRepeat() && !me(caller).emailVerified()) {
      limits.letter(caller.memberId(), request.getRemoteAddr());
      letters.verifyAddress(caller.memberId());
    }
  }

  record NewInstructor(@Nullable String introduction) {}

  /// The new role comes with a new access token; those before don't know it.
  record Instructor(MemberId memberId, Set<Role> roles, String accessToken, long expiresIn) {}

  @PostMapping("/api/me/instructor")
  Instructor becomeInstructor(
      @RequestBody NewInstructor wanted,
      Caller caller,
      @AuthenticationPrincipal Jwt access,
      HttpServletRequest request,
      HttpServletResponse response) {
    Fields fields = new Fields();
    String introduction =
        wanted.introduction() == null
            ? null
            : MemberFields.introduction(fields, wanted.introduction());
    fields.refuse();
    commands.send(new BecomeInstructor(caller.memberId(), introduction));
    String session = Objects.requireNonNull(access.getClaimAsString("sid"));
    String token = signIns.accessToken(caller.memberId(), session);
    SignInCookies.setAccess(token, request, response);
    Set<Role> roles = members.get(caller.memberId()).roles();
    return new Instructor(caller.memberId(), roles, token, AccessTokens.LIFE.toSeconds());
  }
}
