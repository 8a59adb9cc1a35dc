package maru.command.member;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import maru.command.LocalCaller;
import maru.command.Refused;
import maru.command.RequestRefusal;
import maru.events.member.Language;
import maru.events.member.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a front end has to know before anybody signs in.
@RestController
class ConfigController {
  private final @Nullable Outbox outbox;
  private final boolean demo;
  private final LocalCaller localCaller;

  ConfigController(
      ObjectProvider<Outbox> outbox,
      @Value("${maru.demo:false}") boolean demo,
      @Value("${maru.public-url:http://localhost:8080}") URI publicUrl) {
    this.outbox = outbox.getIfAvailable();
    this.demo = demo;
    this.localCaller = new LocalCaller(publicUrl);
  }

  record Config(List<Language> languages, boolean outbox, @Nullable Demo demo) {}

  record Demo(List<DemoAccounts.Account> accounts, String password) {}

  @GetMapping("/api/config")
  Config config() {
    return new Config(
        Arrays.asList(Language.values()),
        outbox != null,
        demo ? new Demo(DemoAccounts.accounts(), DemoAccounts.PASSWORD) : null);
  }

  record Letters(List<Outbox.Item> items) {}

  /// For whoever sits at the machine, and admins: the letters hold links that open accounts.
  @GetMapping("/api/outbox")
  Letters outbox(HttpServletRequest request, @Nullable Authentication who) {
    if (outbox == null) {
      throw new Refused(RequestRefusal.NOT_FOUND);
    }
    if (!localCaller.isLocal(request) && !isAdmin(who)) {
      throw new Refused(RequestRefusal.FORBIDDEN);
    }
    return new Letters(outbox.newest());
  }

  private static boolean isAdmin(@Nullable Authentication who) {
    return who != null
        && who.getAuthorities().stream()
            .anyMatch(authority -> ("ROLE_" + Role.ADMIN).equals(authority.getAuthority()));
  }
}
