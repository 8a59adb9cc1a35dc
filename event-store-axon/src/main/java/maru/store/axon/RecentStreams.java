package maru.store.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/// The last used streams' states, a bounded number of them.
///
/// A cached state may be behind the store when another process has appended. An append on it is
/// refused then, and a refusal that was decided on it is decided once more: hence it notes when it
/// was of use.
final class RecentStreams implements Cache {
  private final Map<Object, Object> entries;

  RecentStreams(int most) {
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // Axon's interface
  public <K, V> V get(K key) {
    Object found = find(key);
    if (found != null) {
      Attempt.noteCachedState();
    }
    return (V) found;
  }

  private synchronized @Nullable Object find(Object key) {
    return entries.get(key);
  }

  @Override
  public synchronized void put(Object key, Object value) {
    entries.put(key, value);
  }

  @Override
  public synchronized boolean putIfAbsent(Object key, Object value) {
    return entries.putIfAbsent(key, value) == null;
  }

  @Override
  public synchronized boolean remove(Object key) {
    return entries.remove(key) != null;
  }

  @Override
  public synchronized void removeAll() {
    entries.clear();
  }

  @Override
  public synchronized boolean containsKey(Object key) {
    return entries.containsKey(key);
  }

  @Override
  public synchronized <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    throw new UnsupportedOperationException("streams are replaced, not updated");
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("nobody listens to streams");
  }
}
