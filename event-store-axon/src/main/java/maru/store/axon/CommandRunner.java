package maru.store.axon;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import maru.store.AppendOutcome;
import maru.store.EventStore;
import maru.store.EventStoreException;
import maru.store.StoredReceipt;
import maru.store.axon.CommandOutcome.Contended;
import maru.store.axon.CommandOutcome.Done;
import maru.store.axon.CommandOutcome.KeyReused;
import maru.store.axon.CommandOutcome.Repeated;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/// Runs a command until it is stored or refused.
///
/// What was decided on a state that another process has changed meanwhile is decided again: a
/// conflicting append up to some tries, and a refusal on a cached state once, on the store's.
public final class CommandRunner {
  private static final int MOST_TRIES = 12;
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final CommandBus commandBus;
  private final EventStore store;

  CommandRunner(CommandBus commandBus, EventStore store) {
    this.commandBus = commandBus;
    this.store = store;
  }

  /// Runs on the caller's thread, as a unit of its own even while another command or event is
  /// handled there.
  ///
  /// Throws what refuses the command: what its handler or its decision throws, or a refusal of its
  /// [AppendTerms].
  public CommandOutcome run(Object command, CommandContext context) {
    return CurrentUnitOfWork.isStarted() ? aside(command, context) : tryOften(command, context);
  }

  private CommandOutcome tryOften(Object command, CommandContext context) {
    boolean decidedAgain = false;
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      Attempt attempt = new Attempt(context);
      CommandResultMessage<?> result = dispatch(command, attempt);
      if (!result.isExceptional()) {
        return new Done(result.getPayload(), attempt.position());
      }
      Throwable failure = result.exceptionResult();
      if (failure instanceof NotStoredException notStored) {
        CommandOutcome outcome = outcome(notStored.outcome());
        if (outcome != null) {
          return outcome;
        }
        pause(tries);
      } else {
        CommandOutcome first = firstAnswer(context, failure);
        if (first != null) {
          return first;
        }
        if (decidedAgain || !attempt.usedCachedState() || failure instanceof EventStoreException) {
          throw unchecked(failure);
        }
        decidedAgain = true;
      }
    }
    return new Contended();
  }

  private CommandResultMessage<?> dispatch(Object command, Attempt attempt) {
    CommandMessage<Object> message =
        GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of(Attempt.KEY, attempt));
    AtomicReference<@Nullable CommandResultMessage<?>> result = new AtomicReference<>();
    commandBus.dispatch(message, (sent, answered) -> result.set(answered));
    CommandResultMessage<?> answered = result.get();
    if (answered == null) {
      throw new IllegalStateException("the command bus must answer before it returns");
    }
    return answered;
  }

  /// Null: try again.
  private static @Nullable CommandOutcome outcome(AppendOutcome outcome) {
    return switch (outcome) {
      case AppendOutcome.Repeated(long _, long last, String answer) when answer != null ->
          new Repeated(answer, last);
      case AppendOutcome.KeyReused _ -> new KeyReused();
      case AppendOutcome.Taken _, AppendOutcome.ConditionFailed _ -> null;
      case AppendOutcome.Repeated _,
          AppendOutcome.Late _,
          AppendOutcome.AddressTaken _,
          AppendOutcome.Stored _ ->
          throw new NotStoredException(outcome);
    };
  }

  /// A command that was done before may be refused now just because it was done.
  private @Nullable CommandOutcome firstAnswer(CommandContext context, Throwable failure) {
    Idempotency key = context.idempotency();
    if (key == null || failure instanceof EventStoreException) {
      return null;
    }
    Optional<StoredReceipt> receipt = store.receipt(key.actor(), key.key());
    if (receipt.isEmpty()) {
      return null;
    }
    StoredReceipt first = receipt.get();
    return first.bodyHash().equals(key.bodyHash())
        ? new Repeated(first.answer(), first.position())
        : new KeyReused();
  }

  /// On another thread, which knows nothing of this one's unit of work.
  private CommandOutcome aside(Object command, CommandContext context) {
    AtomicReference<@Nullable CommandOutcome> outcome = new AtomicReference<>();
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                outcome.set(tryOften(command, context));
              } catch (RuntimeException e) {
                failure.set(e);
              }
            });
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a command ran", e);
    }
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
    CommandOutcome done = outcome.get();
    if (done == null) {
      throw new IllegalStateException("a command died; see the log");
    }
    return done;
  }

  private static void pause(int tries) {
    long most = Math.min(LONGEST_PAUSE_NANOS, TimeUnit.MILLISECONDS.toNanos(1) << tries);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }

  private static RuntimeException unchecked(Throwable failure) {
    return switch (failure) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException("a command failed", failure);
    };
  }
}
