package maru.store.axon;

import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/// One try of a command: what it is given, and what comes of it. Travels in the command's metadata,
/// which never leaves this process.
final class Attempt {
  static final String KEY = Attempt.class.getName();

  private final CommandContext context;
  private volatile long position;
  private volatile boolean usedCachedState;

  Attempt(CommandContext context) {
    this.context = context;
  }

  static @Nullable Attempt current() {
    return CurrentUnitOfWork.isStarted()
        ? of(CurrentUnitOfWork.get().root().getMessage().getMetaData())
        : null;
  }

  private static @Nullable Attempt of(Map<String, ?> metaData) {
    return metaData.get(KEY) instanceof Attempt attempt ? attempt : null;
  }

  static void noteCachedState() {
    Attempt attempt = current();
    if (attempt != null) {
      attempt.usedCachedState = true;
    }
  }

  CommandContext context() {
    return context;
  }

  boolean usedCachedState() {
    return usedCachedState;
  }

  long position() {
    return position;
  }

  void stored(long last) {
    position = last;
  }
}
