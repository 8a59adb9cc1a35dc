package maru.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Callers that do the same again and again, at once.
final class Callers {
  private static final Duration WARM_UP = Duration.ofMillis(700);

  private Callers() {}

  interface Act {
    void run() throws Exception;
  }

  interface Caller {
    /// What one of them does.
    ///
    /// @param number from 0
    Act start(int number) throws Exception;
  }

  /// How often a second they did it, together, once warm.
  static double perSecond(int callers, Duration duration, Caller caller) throws Exception {
    LongAdder done = new LongAdder();
    CountDownLatch ready = new CountDownLatch(callers);
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    Running running = new Running(end);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int number = i;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  Act act = caller.start(number);
                  ready.countDown();
                  while (running.goesOn()) {
                    act.run();
                    done.increment();
                  }
                } catch (Exception e) {
                  failure.compareAndSet(null, e);
                  ready.countDown();
                }
              }));
    }
    ready.await();
    Thread.sleep(WARM_UP);
    long before = done.sum();
    long began = System.nanoTime();
    Thread.sleep(duration);
    double rate = (done.sum() - before) * 1e9 / (System.nanoTime() - began);
    running.stop();
    for (Thread thread : threads) {
      thread.join();
    }
    Exception failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    return rate;
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static final class Running {
    private final long end;
    private volatile boolean stopped;

    Running(long end) {
      this.end = end;
    }

    boolean goesOn() {
      return !stopped && System.nanoTime() - end < 0;
    }

    void stop() {
      stopped = true;
    }
  }
}
