package maru.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

  @Test
  void aLateEnrollmentTakesItsPlaceInTime() {
    History history = History.EMPTY.enroll("a", 10, 1).history().enroll("c", 30, 2).history();

    History.Next next = history.enroll("b", 20, 3);

    assertThat(next.history().newestFirst()).containsExactly("c", "b", "a");
    assertThat(next.changes())
        .containsExactly(new HistoryChange("b", List.of("a"), List.of("c"), 1));
  }

  @Test
  void aRepeatedEventChangesNothing() {
    History history = History.EMPTY.enroll("a", 10, 1).history();

    assertThat(history.enroll("a", 10, 1)).isEqualTo(new History.Next(history, List.of()));
  }

  @Test
  void aWithdrawalThatOvertookItsEnrollmentStillHolds() {
    History history = History.EMPTY.withdraw("a", 2).history();

    History.Next next = history.enroll("a", 10, 1);

    assertThat(next.history().taken()).isEmpty();
    assertThat(next.changes()).isEmpty();
  }

  @Test
  void whoComesBackIsNewAgain() {
    History history =
        History.EMPTY
            .enroll("a", 10, 1)
            .history()
            .enroll("b", 20, 2)
            .history()
            .withdraw("a", 3)
            .history();

    assertThat(history.enroll("a", 40, 4).history().newestFirst()).containsExactly("a", "b");
  }

  @Test
  void whatCanNoLongerBeOvertakenIsForgotten() {
    History history = History.EMPTY.withdraw("a", 2).history().withdraw("b", 5).history();

    assertThat(history.settledUpTo(4).left()).containsExactly(new Left("b", 5));
  }
}
