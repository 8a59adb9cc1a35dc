package maru.command;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import maru.events.member.MemberId;
import maru.events.member.Role;
import org.springframework.security.core.Authentication;

/// Who calls. Controllers take it as an argument; anonymous callers are refused with 401 before.
public record Caller(MemberId memberId, Set<Role> roles) {

  public static Caller of(Authentication authentication) {
    Set<Role> roles = new TreeSet<>();
    for (var authority : authentication.getAuthorities()) {
      String name = authority.getAuthority();
      if (name != null && name.startsWith("ROLE_")) {
        roles.add(Role.valueOf(name.substring("ROLE_".length()).toUpperCase(Locale.ROOT)));
      }
    }
    return new Caller(new MemberId(authentication.getName()), roles);
  }

  /// Refuses with [RequestRefusal#ROLE_NEEDED].
  public void mustBeInstructor() {
    if (!roles.contains(Role.INSTRUCTOR)) {
      throw new Refused(RequestRefusal.ROLE_NEEDED);
    }
  }
}
