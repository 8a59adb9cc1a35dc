package maru.store;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Ids of events: UUIDs of version 7, whose order is about that of their making, so that their
/// index grows at one end.
public final class EventIds {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private EventIds() {}

  public static UUID next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (System.currentTimeMillis() << 16) | VERSION_7 | random.nextLong(0x1000L);
    return new UUID(high, VARIANT | (random.nextLong() >>> 2));
  }
}
