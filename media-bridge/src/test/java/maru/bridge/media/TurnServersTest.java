package maru.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import maru.bridge.media.TurnServers.IceServer;
import maru.events.member.MemberId;
import org.junit.jupiter.api.Test;

class TurnServersTest {
  private static final MemberId MEMBER = new MemberId("018f2d3c-4b5a-7c6d-8e9f-0a1b2c3d4e5f");
  private static final List<String> URLS =
      List.of("turn:turn.example:3478", "turns:turn.example:5349?transport=tcp");

  /// The expected credential is what openssl makes of the user name and the secret.
  @Test
  void credentialsEndByThemselvesAndAreSignedWithTheSecret() {
    Instant now = Instant.ofEpochSecond(1795386600).minus(Duration.ofHours(12));
    assertThat(new TurnServers(URLS, "north wind").serversFor(MEMBER, now))
        .containsExactly(
            new IceServer(URLS, "1795386600:" + MEMBER.value(), "RVw8tjTxXQPY5vNOhVULKQPKJgk="));
  }

  @Test
  void withoutServersThereIsNothingToSign() {
    assertThat(new TurnServers(List.of(""), "").serversFor(MEMBER, Instant.EPOCH)).isEmpty();
  }

  @Test
  void serversWithoutASecretAreRefusedAtTheStart() {
    assertThatThrownBy(() -> new TurnServers(URLS, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MARU_TURN_SECRET");
  }
}
