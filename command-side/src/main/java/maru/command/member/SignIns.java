package maru.command.member;

import java.time.Instant;
import java.util.Set;
import maru.command.Refused;
import maru.command.member.RefreshTokens.Session;
import maru.events.member.MemberId;
import maru.events.member.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Signs people in, keeps them signed in, and signs them out.
@Component
class SignIns {
  private final MemberTable table;
  private final Members members;
  private final PasswordHashes passwords;
  private final RefreshTokens refreshTokens;
  private final AccessTokens accessTokens;

  SignIns(
      MemberTable table,
      Members members,
      PasswordHashes passwords,
      RefreshTokens refreshTokens,
      AccessTokens accessTokens) {
    this.table = table;
    this.members = members;
    this.passwords = passwords;
    this.refreshTokens = refreshTokens;
    this.accessTokens = accessTokens;
  }

  /// What a client holds that is signed in.
  record SignIn(MemberId memberId, Set<Role> roles, String accessToken, String refreshToken) {}

  /// Refuses with [MemberRefusal#LOGIN_FAILED].
  SignIn login(Email email, String password) {
    MemberTable.@Nullable Row row = table.byEmail(email).orElse(null);
    if (!passwords.matches(password, row == null ? null : row.passwordHash()) || row == null) {
      throw new Refused(MemberRefusal.LOGIN_FAILED);
    }
    Instant now = Instant.now();
    return signIn(refreshTokens.start(row.memberId(), now), now);
  }

  /// Refuses with [MemberRefusal#REFRESH_FAILED] and [MemberRefusal#REFRESH_REUSED].
  SignIn refresh(String refreshToken) {
    Instant now = Instant.now();
    return signIn(refreshTokens.rotate(refreshToken, now), now);
  }

  /// A new access token for a session whose member may now do more.
  String accessToken(MemberId memberId, String session) {
    return accessTokens.issue(memberId, members.get(memberId).roles(), session, Instant.now());
  }

  private SignIn signIn(Session session, Instant now) {
    Set<Role> roles = members.get(session.memberId()).roles();
    String access = accessTokens.issue(session.memberId(), roles, session.family(), now);
    return new SignIn(session.memberId(), roles, access, session.token());
  }
}
