package maru.bridge.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import maru.events.member.MemberId;

/// TURN servers for browsers whose network lets nothing else through, with credentials that end by
/// themselves: coturn's `use-auth-secret`. Thread-safe.
public final class TurnServers {
  /// Longer than any class; a relay that is in use is not cut off.
  private static final Duration VALID = Duration.ofHours(12);

  private static final String HMAC = "HmacSHA1";

  private final List<String> urls;
  private final String secret;

  /// Refuses with [IllegalArgumentException] servers without a secret.
  ///
  /// @param urls such as `turn:turn.example:3478?transport=udp`; none: there is no TURN
  /// @param secret that the servers know too
  public TurnServers(List<String> urls, String secret) {
    this.urls = urls.stream().map(String::strip).filter(url -> !url.isEmpty()).toList();
    this.secret = secret;
    if (!this.urls.isEmpty() && secret.isBlank()) {
      throw new IllegalArgumentException("MARU_TURN_URLS needs MARU_TURN_SECRET");
    }
  }

  /// As a browser's RTCConfiguration has it.
  ///
  /// @param username when it ends, in seconds since 1970, and who it was given to
  public record IceServer(List<String> urls, String username, String credential) {}

  public List<IceServer> serversFor(MemberId member, Instant now) {
    if (urls.isEmpty()) {
      return List.of();
    }
    String username = now.plus(VALID).getEpochSecond() + ":" + member.value();
    return List.of(new IceServer(urls, username, signed(username)));
  }

  private String signed(String username) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + HMAC, e);
    }
  }
}
