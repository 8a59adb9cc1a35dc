package maru.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void doublesUpToTenSecondsAndBeginsAgainOnceWell() {
    Backoff backoff = new Backoff();
    assertThat(Stream.generate(backoff::afterDeath).limit(8).map(wait -> wait.toMillis()))
        .containsExactly(200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 10_000L, 10_000L);
    backoff.well();
    assertThat(backoff.afterDeath().toMillis()).isEqualTo(200);
  }
}
