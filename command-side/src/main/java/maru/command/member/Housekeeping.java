package maru.command.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import maru.store.EndedSessions;
import maru.store.EventStore;
import maru.store.Outlived;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/// Forgets what has lived past its use: receipts of a day ago, sessions and links that have
/// expired, letters whose links have. A little at a time; where more is left it goes on at once,
/// else it looks again after a while.
@Component
@DependsOn("accountsSchema")
final class Housekeeping implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  /// Between two helpings of the same work, for others to come first.
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final List<Chore> chores;
  private final Duration every;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  private record Chore(String what, ToIntFunction<Instant> forget) {}

  /// Begins at once.
  ///
  /// @param every how long between two looks
  Housekeeping(
      EventStore store,
      DataSource dataSource,
      @Value("${maru.housekeeping.every:1h}") Duration every) {
    this.every = every;
    this.chores =
        List.of(
            new Chore("receipts", now -> store.forgetOldReceipts()),
            chore(dataSource, "ended_session", "ended_at", EndedSessions.KEPT),
            chore(dataSource, "refresh_token", "expires_at", Duration.ZERO),
            chore(dataSource, "one_time_token", "expires_at", Duration.ZERO),
            chore(dataSource, "outbox_mail", "sent_at", OneTimeTokens.Purpose.VERIFY_ADDRESS.life));
    schedule(every.compareTo(BREATH) < 0 ? every : BREATH);
  }

  private static Chore chore(DataSource dataSource, String table, String since, Duration kept) {
    Outlived rows = new Outlived(dataSource, table, since);
    return new Chore(table, now -> rows.forget(now.minus(kept)));
  }

  /// Does each chore once.
  ///
  /// @return whether more may be left
  boolean tidy(Instant now) {
    boolean more = false;
    for (Chore chore : chores) {
      try {
        int gone = chore.forget().applyAsInt(now);
        more |= gone == Outlived.MOST;
        LOG.debug("Forgot {} of {}", gone, chore.what());
      } catch (RuntimeException e) {
        LOG.warn("Forgetting old {} failed; it is tried again", chore.what(), e);
      }
    }
    return more;
  }

  private void schedule(Duration delay) {
    var _ =
        clock.schedule(
            () -> schedule(tidy(Instant.now()) ? BREATH : every),
            delay.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void destroy() {
    clock.shutdownNow();
  }
}
