package maru.command.member;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import maru.events.member.MemberId;
import maru.events.member.Role;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/// Issues access tokens: short-lived, since nobody asks the database whether they still hold.
@Component
final class AccessTokens {
  static final Duration LIFE = Duration.ofMinutes(15);
  static final String ISSUER = "maru";

  private final NimbusJwtEncoder encoder;

  AccessTokens(TokenKey key) {
    this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key.key()));
  }

  /// Makes a token of one session.
  ///
  /// @param session the family of its refresh tokens
  String issue(MemberId member, Collection<Role> roles, String session, Instant now) {
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .subject(member.value())
            .issuedAt(now)
            .expiresAt(now.plus(LIFE))
            .claim("roles", roles.stream().map(Role::name).sorted().toList())
            .claim("sid", session)
            .build();
    JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}
