package maru.analytics.recommendation;

import java.util.Arrays;

/// Whole numbers by small whole keys, in two flat arrays (open addressing, linear probing). A
/// number that comes back to 0 takes its key with it, so that equal content is equal state.
final class Row {
  private static final int FREE = -1;

  private int[] keys = new int[8];
  private int[] counts = new int[8];
  private int size;

  Row() {
    Arrays.fill(keys, FREE);
  }

  int size() {
    return size;
  }

  int get(int key) {
    return counts[find(key)];
  }

  void add(int key, int by) {
    int slot = find(key);
    if (keys[slot] == FREE) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += by;
    if (counts[slot] == 0) {
      remove(slot);
    } else if (size * 3 > keys.length * 2) {
      grow();
    }
  }

  /// Receives each key with its number, in no order.
  interface Visitor {
    void visit(int key, int count);
  }

  void forEach(Visitor visitor) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        visitor.visit(keys[slot], counts[slot]);
      }
    }
  }

  private int home(int key) {
    return ((key * 0x9E3779B9) >>> 16) & (keys.length - 1);
  }

  private int find(int key) {
    int slot = home(key);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /// Moves up what probed past the freed slot, so that no search ends too early.
  private void remove(int freed) {
    int mask = keys.length - 1;
    int hole = freed;
    int slot = freed;
    while (true) {
      slot = (slot + 1) & mask;
      if (keys[slot] == FREE) {
        break;
      }
      int distanceFromHome = (slot - home(keys[slot])) & mask;
      int distanceFromHole = (slot - hole) & mask;
      if (distanceFromHome >= distanceFromHole) {
        keys[hole] = keys[slot];
        counts[hole] = counts[slot];
        hole = slot;
      }
    }
    keys[hole] = FREE;
    counts[hole] = 0;
    size--;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = find(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
