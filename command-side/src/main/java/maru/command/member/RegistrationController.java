package maru.command.member;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import maru.command.Commands;
import maru.command.Languages;
import maru.command.member.MemberCommand.ChangePassword;
import maru.command.member.MemberCommand.RegisterMember;
import maru.command.member.MemberCommand.VerifyAddress;
import maru.command.member.OneTimeTokens.Purpose;
import maru.command.text.Fields;
import maru.events.member.Language;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Joining, proving an address, and choosing a new password. Whether an address is known is told to
/// nobody but its owner, by mail; only joining has to say so.
@RestController
class RegistrationController {
  private final Commands commands;
  private final PasswordHashes passwords;
  private final OneTimeTokens tokens;
  private final RefreshTokens refreshTokens;
  private final Letters letters;
  private final SignInLimits limits;

  RegistrationController(
      Commands commands,
      PasswordHashes passwords,
      OneTimeTokens tokens,
      RefreshTokens refreshTokens,
      Letters letters,
      SignInLimits limits) {
    this.commands = commands;
    this.passwords = passwords;
    this.tokens = tokens;
    this.refreshTokens = refreshTokens;
    this.letters = letters;
    this.limits = limits;
  }

  record NewMember(
      @Nullable MemberId id,
      @Nullable String email,
      @Nullable String password,
      @Nullable String name,
      @Nullable Language language) {}

  @PostMapping("/api/members")
  @ResponseStatus(HttpStatus.CREATED)
  Registered register(@RequestBody NewMember member, HttpServletRequest request) {
    limits.registration(request.getRemoteAddr());
    Fields fields = new Fields();
    Email email = MemberFields.email(fields, member.email());
    String name = MemberFields.name(fields, member.name());
    String password = MemberFields.password(fields, member.password(), email.address(), name);
    fields.refuse();
    MemberId id = member.id() != null ? member.id() : MemberId.of(UUID.randomUUID());
    Language language =
        member.language() != null
            ? member.language()
            : Language.of(
                Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).getLanguage());
    Registered registered =
        commands.send(
            new RegisterMember(id, email, name, passwords.hash(password), language),
            Registered.class);
    letters.verifyAddress(registered.memberId());
    return registered;
  }

  record Verification(@Nullable String token) {}

  @PostMapping("/api/members/verify")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void verify(@RequestBody Verification verification, HttpServletRequest request) {
    limits.token(request.getRemoteAddr());
    Fields fields = new Fields();
    String token = MemberFields.token(fields, verification.token());
    fields.refuse();
    if (!commands.isRepeat()) {
      tokens.use(
          token,
          Purpose.VERIFY_ADDRESS,
          Instant.now(),
          member -> commands.send(new VerifyAddress(member)));
    }
  }

  record Forgotten(@Nullable String email) {}

  @PostMapping("/api/password/forgotten")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void forgotten(@RequestBody Forgotten forgotten, HttpServletRequest request) {
    Fields fields = new Fields();
    Email email = MemberFields.email(fields, forgotten.email());
    fields.refuse();
    limits.mail(email, request.getRemoteAddr());
    letters.resetPassword(email);
  }

  record NewPassword(@Nullable String token, @Nullable String password) {}

  /// Ends all sessions of the member.
  @PostMapping("/api/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void newPassword(@RequestBody NewPassword wanted, HttpServletRequest request) {
    limits.token(request.getRemoteAddr());
    Fields fields = new Fields();
    String token = MemberFields.token(fields, wanted.token());
    String password = MemberFields.password(fields, wanted.password());
    fields.refuse();
    if (!commands.isRepeat()) {
      String hash = passwords.hash(password);
      tokens.use(token, Purpose.RESET_PASSWORD, Instant.now(), member -> change(member, hash));
    }
  }

  private void change(MemberId member, String hash) {
    commands.send(new ChangePassword(member, hash));
    refreshTokens.endAll(member);
  }
}
