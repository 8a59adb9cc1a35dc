package maru.analytics.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import maru.analytics.recommendation.Weights;

/// `EvaluationMain <folder of the CNPC enrollments>` prints the recommender's figures on them.
public final class EvaluationMain {
  private EvaluationMain() {}

  @SuppressWarnings("SystemOut") // its output is its purpose
  public static void main(String[] args) throws IOException {
    if (args.length != 1 || !Enrollments.areIn(Path.of(args[0]))) {
      System.out.println(
          "The CNPC enrollments are not part of Maru. Name the folder that holds them: it was "
              + (args.length == 1 ? args[0] : "not given"));
      return;
    }
    CnpcEvaluation evaluation =
        new CnpcEvaluation(Enrollments.read(Path.of(args[0])), Weights.WITHOUT_SCHEDULE);
    System.out.println("all known:         " + evaluation.figures(Integer.MAX_VALUE));
    System.out.println("last 1 known only: " + evaluation.figures(1));
    System.out.println("last 2 known only: " + evaluation.figures(2));
  }
}
