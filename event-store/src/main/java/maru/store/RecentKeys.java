package maru.store;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Opened keys, the last used ones, each for a limited time.
final class RecentKeys {
  private record Kept(Aead key, long untilNanos) {}

  private final long keptNanos;
  private final Map<MemberId, Kept> keys;

  RecentKeys(int most, Duration kept) {
    this.keptNanos = kept.toNanos();
    this.keys =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<MemberId, Kept> eldest) {
            return size() > most;
          }
        };
  }

  synchronized @Nullable Aead find(MemberId member) {
    Kept kept = keys.get(member);
    return kept == null || kept.untilNanos() - System.nanoTime() < 0 ? null : kept.key();
  }

  synchronized void keep(MemberId member, Aead key) {
    keys.put(member, new Kept(key, System.nanoTime() + keptNanos));
  }

  synchronized void forget(MemberId member) {
    keys.remove(member);
  }
}
