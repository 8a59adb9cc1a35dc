package maru.standalone.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import maru.command.Problems;
import maru.command.Refused;
import maru.command.RequestRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// What the security chain says: 401 for whoever is not known, 403 for whoever may not.
final class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    RequestRefusal refusal =
        why.getCause() instanceof JwtValidationException
            ? RequestRefusal.TOKEN_EXPIRED
            : RequestRefusal.UNAUTHENTICATED;
    Problems.write(new Refused(refusal), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    Problems.write(new Refused(RequestRefusal.FORBIDDEN), request, response);
  }
}
