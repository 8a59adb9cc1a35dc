package maru.standalone.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// What is going to happen, in the order of time. What happens may plan what happens later.
final class Steps {
  private record Step(Instant at, long order, Consumer<Instant> what) {}

  private final PriorityQueue<Step> steps =
      new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingLong(Step::order));
  private long planned;

  void plan(Instant at, Consumer<Instant> what) {
    steps.add(new Step(at, planned++, what));
  }

  /// Everything before an instant.
  void runUntil(Instant end) {
    while (true) {
      Step step = steps.peek();
      if (step == null || !step.at().isBefore(end)) {
        return;
      }
      steps.remove();
      step.what().accept(step.at());
    }
  }
}
