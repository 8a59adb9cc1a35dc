package maru.analytics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import maru.analytics.recommendation.Weights;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CnpcEvaluationTest {

  @Test
  void theFiguresAreTheTextbookOnes() {
    Figures one = Figures.NONE.plus(List.of("a", "b", "c"), Set.of("b", "z"));

    assertThat(one.recall()).isEqualTo(.5);
    assertThat(one.precision()).isEqualTo(.1);
    assertThat(one.hitRate()).isEqualTo(1);
    double gain = Math.log(2) / Math.log(3);
    assertThat(one.ndcg()).isEqualTo(gain / (1 + gain), within(1e-12));
  }

  /// The folder is named by `-Dmaru.cnpc=`; the enrollments are not part of the project.
  @Test
  @Tag("slow")
  void theRecommenderIsAsGoodAsItWasMeasured() throws Exception {
    String named = System.getProperty("maru.cnpc", "");
    Path folder = Path.of(named);
    assumeTrue(
        !named.isEmpty() && Enrollments.areIn(folder),
        "no CNPC enrollments: name their folder by -Dmaru.cnpc=, not \"" + named + '"');

    CnpcEvaluation evaluation =
        new CnpcEvaluation(Enrollments.read(folder), Weights.WITHOUT_SCHEDULE);

    Figures all = evaluation.figures(Integer.MAX_VALUE);
    assertThat(all.recall()).isGreaterThanOrEqualTo(.54);
    assertThat(all.ndcg()).isGreaterThanOrEqualTo(.345);
    assertThat(all.precision()).isGreaterThanOrEqualTo(.083);
    assertThat(all.hitRate()).isGreaterThanOrEqualTo(.64);
    assertThat(evaluation.figures(1).recall()).isGreaterThanOrEqualTo(.45);
    assertThat(evaluation.figures(2).recall()).isGreaterThanOrEqualTo(.50);
  }
}
