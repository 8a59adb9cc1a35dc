package maru.store.axon;

import maru.store.EventIds;
import org.axonframework.common.IdentifierFactory;

/// Gives Axon's messages ids whose order is about that of their making. Found by
/// [java.util.ServiceLoader].
public final class TimeOrderedIds extends IdentifierFactory {
  @Override
  public String generateIdentifier() {
    return EventIds.next().toString();
  }
}
