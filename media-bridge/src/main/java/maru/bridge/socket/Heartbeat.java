package maru.bridge.socket;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Pings every browser, which answers by itself even where its page is not looked at, and closes
/// the connections of those that are gone.
@Component
final class Heartbeat implements SmartLifecycle {
  private static final long EVERY_SECONDS = 5;

  private final Map<SocketLine, Pulse> pulses = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("signal-heartbeat").factory());
  private volatile boolean running;

  /// Begins to ping its browser, until [#forget].
  ///
  /// @return to be told of whatever comes
  Pulse watch(SocketLine line) {
    Pulse pulse = new Pulse(System.nanoTime());
    pulses.put(line, pulse);
    return pulse;
  }

  void forget(SocketLine line) {
    pulses.remove(line);
  }

  @Override
  public void start() {
    running = true;
    var _ =
        clock.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// On a thread each: a browser that does not read would hold up the others.
  private void look() {
    long now = System.nanoTime();
    pulses.forEach(
        (line, pulse) -> Thread.startVirtualThread(pulse.isGone(now) ? line::giveUp : line::ping));
  }
}
