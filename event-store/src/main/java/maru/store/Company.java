package maru.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/// How long a leader waits for others to join its group. Used by one leader after the other.
final class Company {
  /// However slow the disk, nobody waits longer for company.
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(40);

  /// How many leaders go at once after one that waited in vain.
  private static final int IMPATIENT = 16;

  private volatile int expected = 1;
  private volatile long patienceNanos;
  private volatile int impatient;

  /// Returns when most of those are queued who may be expected, or it took too long.
  void gather(IntSupplier queued) {
    int enough = expected - expected / 4;
    int before = queued.getAsInt();
    if (before >= enough || impatient > 0) {
      impatient = Math.max(0, impatient - 1);
      return;
    }
    long end = System.nanoTime() + patienceNanos;
    while (queued.getAsInt() < enough && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    if (queued.getAsInt() == before) {
      impatient = IMPATIENT;
    }
  }

  /// A group was written.
  ///
  /// @param waiting who queued meanwhile
  void left(int group, int waiting, long nanos) {
    expected = group + waiting;
    patienceNanos = group + waiting > 1 ? Math.min(LONGEST_NANOS, nanos / 3) : 0;
  }
}
