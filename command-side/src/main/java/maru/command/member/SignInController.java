package maru.command.member;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import maru.command.Refused;
import maru.command.member.SignIns.SignIn;
import maru.command.text.Fields;
import maru.events.member.MemberId;
import maru.events.member.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out.
@RestController
class SignInController {
  private final SignIns signIns;
  private final RefreshTokens refreshTokens;
  private final SignInLimits limits;

  SignInController(SignIns signIns, RefreshTokens refreshTokens, SignInLimits limits) {
    this.signIns = signIns;
    this.refreshTokens = refreshTokens;
    this.limits = limits;
  }

  record Login(@Nullable String email, @Nullable String password) {}

  /// `expiresIn` is in seconds.
  record SignedIn(String accessToken, long expiresIn, MemberId memberId, Set<Role> roles) {}

  @PostMapping("/api/login")
  SignedIn login(
      @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
    Fields fields = new Fields();
    Email email = MemberFields.email(fields, login.email());
    String password = MemberFields.givenPassword(fields, login.password());
    fields.refuse();
    limits.login(email, request.getRemoteAddr());
    SignIn signIn = signIns.login(email, password);
    limits.loggedIn(email, request.getRemoteAddr());
    return answer(signIn, request, response);
  }

  @PostMapping("/api/token/refresh")
  SignedIn refresh(HttpServletRequest request, HttpServletResponse response) {
    String token = SignInCookies.refreshToken(request);
    if (token == null) {
      throw new Refused(MemberRefusal.REFRESH_FAILED);
    }
    try {
      return answer(signIns.refresh(token), request, response);
    } catch (Refused refused) {
      SignInCookies.clear(request, response);
      throw refused;
    }
  }

  /// The path lies below that of the refresh cookie as well, so that a browser whose access token
  /// has expired can still end its session.
  @PostMapping({"/api/logout", "/api/token/logout"})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logout(
      @AuthenticationPrincipal @Nullable Jwt access,
      HttpServletRequest request,
      HttpServletResponse response) {
    String session = access == null ? null : access.getClaimAsString("sid");
    if (session != null) {
      refreshTokens.end(session);
    }
    String token = SignInCookies.refreshToken(request);
    if (token != null) {
      refreshTokens.endByToken(token);
    }
    SignInCookies.clear(request, response);
  }

  private static SignedIn answer(
      SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
    SignInCookies.setAccess(signIn.accessToken(), request, response);
    SignInCookies.setRefresh(signIn.refreshToken(), request, response);
    return new SignedIn(
        signIn.accessToken(), AccessTokens.LIFE.toSeconds(), signIn.memberId(), signIn.roles());
  }
}
