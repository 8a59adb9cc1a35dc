package maru.standalone.supervisor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All parts together: each is started as soon as what it needs is well, and ended only after all
/// that need it have ended.
final class Crew {

  private final Map<String, PartRunner> runners;

  Crew(List<Part> parts, Home home, Progress progress) {
    this.runners =
        parts.stream()
            .map(part -> new PartRunner(part, home, progress))
            .collect(Collectors.toUnmodifiableMap(run -> run.part().name(), Function.identity()));
  }

  /// Completes when every part has been well; exceptionally as soon as one is given up.
  CompletableFuture<Void> start() {
    CompletableFuture<Void> failed = new CompletableFuture<>();
    for (PartRunner runner : runners.values()) {
      var _ = runner.firstWell().whenComplete((well, failure) -> tell(failed, failure));
      var _ = allWell(runner.part().needs()).thenRun(runner::start);
    }
    return CompletableFuture.anyOf(failed, allWell(List.copyOf(runners.keySet())))
        .thenAccept(done -> {});
  }

  /// Returns when every process has ended.
  void stop() {
    Map<String, CompletableFuture<Void>> ended =
        runners.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), name -> new CompletableFuture<>()));
    for (Map.Entry<String, PartRunner> entry : runners.entrySet()) {
      var _ =
          CompletableFuture.allOf(futuresOf(whoNeed(entry.getKey()), other -> of(ended, other)))
              .thenRunAsync(() -> stop(entry.getValue()))
              .whenComplete((done, failure) -> of(ended, entry.getKey()).complete(null));
    }
    CompletableFuture.allOf(ended.values().toArray(CompletableFuture[]::new)).join();
  }

  private static void tell(CompletableFuture<Void> failed, @Nullable Throwable failure) {
    if (failure != null) {
      failed.completeExceptionally(failure);
    }
  }

  private CompletableFuture<Void> allWell(List<String> names) {
    return CompletableFuture.allOf(futuresOf(names, name -> of(runners, name).firstWell()));
  }

  private static CompletableFuture<?>[] futuresOf(
      List<String> names, Function<String, CompletableFuture<Void>> future) {
    return names.stream().map(future).toArray(CompletableFuture[]::new);
  }

  private static <T> T of(Map<String, T> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  private List<String> whoNeed(String name) {
    return runners.values().stream()
        .map(PartRunner::part)
        .filter(part -> part.needs().contains(name))
        .map(Part::name)
        .toList();
  }

  private static void stop(PartRunner runner) {
    try {
      runner.stop();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CompletionException(interrupted);
    }
  }
}
