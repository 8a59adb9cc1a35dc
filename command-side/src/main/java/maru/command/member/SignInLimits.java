package maru.command.member;

import java.time.Duration;
import maru.command.Limits;
import maru.events.member.MemberId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How often strangers may try. An address of the network may be shared by a whole school; an
/// e-mail address is one person's.
@Component
final class SignInLimits {
  private static final Duration PERIOD = Duration.ofMinutes(5);

  private final Limits loginByEmail;
  private final Limits loginByAddress;
  private final Limits registrations;
  private final Limits mailsByEmail;
  private final Limits mailsByAddress;

  /// Each limit is a number of tries in five minutes.
  SignInLimits(
      @Value("${maru.sign-in.tries-per-email:10}") int perEmail,
      @Value("${maru.sign-in.tries-per-address:100}") int perAddress,
      @Value("${maru.sign-in.registrations-per-address:60}") int registrations,
      @Value("${maru.sign-in.mails-per-email:3}") int mailsPerEmail,
      @Value("${maru.sign-in.mails-per-address:30}") int mailsPerAddress) {
    this.loginByEmail = new Limits(perEmail, PERIOD);
    this.loginByAddress = new Limits(perAddress, PERIOD);
    this.registrations = new Limits(registrations, PERIOD);
    this.mailsByEmail = new Limits(mailsPerEmail, PERIOD);
    this.mailsByAddress = new Limits(mailsPerAddress, PERIOD);
  }

  /// Counts before the password is looked at, so that trying many at once gains nothing.
  void login(Email email, String address) {
    loginByAddress.count(address);
    loginByEmail.count(email.key());
  }

  void loggedIn(Email email, String address) {
    loginByAddress.forgive(address);
    loginByEmail.forgive(email.key());
  }

  void registration(String address) {
    registrations.count(address);
  }

  void mail(Email email, String address) {
    mailsByAddress.count(address);
    mailsByEmail.count(email.key());
  }

  /// Letters that a member asks for again.
  void letter(MemberId member, String address) {
    mailsByAddress.count(address);
    mailsByEmail.count(member.value());
  }

  /// Guessing a token of 256 bits is hopeless; this keeps it from being a burden, too.
  void token(String address) {
    mailsByAddress.count(address);
  }
}
