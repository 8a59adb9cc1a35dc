package maru.query.request;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import maru.events.member.MemberId;
import maru.events.member.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who asks.
///
/// @param member null for a visitor who is not signed in
public record Asker(@Nullable MemberId member, Set<Role> roles) {
  private static final String ROLE = "ROLE_";

  public static Asker now() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
      return new Asker(null, Set.of());
    }
    Set<Role> roles =
        who.getAuthorities().stream()
            .map(authority -> String.valueOf(authority.getAuthority()))
            .filter(name -> name.startsWith(ROLE))
            .map(name -> Role.valueOf(name.substring(ROLE.length()).toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
    return new Asker(new MemberId(who.getName()), roles);
  }

  /// Refuses with [Refusal#SIGN_IN_FIRST] a visitor.
  public MemberId signedIn() {
    if (member == null) {
      throw new RefusedQuery(Refusal.SIGN_IN_FIRST);
    }
    return member;
  }

  /// Refuses with [Refusal#INSTRUCTORS_ONLY] whoever is none.
  public MemberId instructor() {
    MemberId self = signedIn();
    if (!roles.contains(Role.INSTRUCTOR)) {
      throw new RefusedQuery(Refusal.INSTRUCTORS_ONLY);
    }
    return self;
  }

  public boolean is(MemberId other) {
    return other.equals(member);
  }
}
