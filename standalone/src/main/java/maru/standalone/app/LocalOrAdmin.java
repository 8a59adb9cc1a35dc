package maru.standalone.app;

import java.util.function.Supplier;
import maru.command.LocalCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Lets in admins, and whoever sits at the machine itself.
final class LocalOrAdmin implements AuthorizationManager<RequestAuthorizationContext> {
  private final LocalCaller localCaller;

  LocalOrAdmin(LocalCaller localCaller) {
    this.localCaller = localCaller;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    return new AuthorizationDecision(localCaller.isLocal(context.getRequest()) || isAdmin(who));
  }

  private static boolean isAdmin(Supplier<? extends @Nullable Authentication> who) {
    Authentication authentication = who.get();
    return authentication != null
        && authentication.getAuthorities().stream()
            .anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
  }
}
