package maru.store.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import maru.store.Companion;
import maru.store.Condition;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// Under which terms the events of the current command are appended, and what is stored along with
/// them. For the thread that handles the command.
public final class AppendTerms {
  private static final String KEY = AppendTerms.class.getName();

  record Demand(Condition condition, @Nullable Supplier<? extends RuntimeException> refusal) {}

  private final List<Demand> demands = new ArrayList<>();
  private final List<Companion> companions = new ArrayList<>();
  private @Nullable Instant deadline;
  private @Nullable Supplier<? extends RuntimeException> tooLate;
  private @Nullable Supplier<? extends RuntimeException> addressTaken;

  AppendTerms() {}

  /// Those of the command that this thread handles.
  ///
  /// Refuses with [IllegalStateException] where none is.
  public static AppendTerms current() {
    return of(CurrentUnitOfWork.get().root());
  }

  static AppendTerms of(UnitOfWork<?> root) {
    return root.getOrComputeResource(KEY, key -> new AppendTerms());
  }

  /// The condition must hold when the events are stored. When it doesn't, the command is handled
  /// once more, since what it was decided on has changed.
  public void require(Condition condition) {
    demands.add(new Demand(condition, null));
  }

  /// The condition must hold when the events are stored. When it doesn't, the command is refused.
  public void require(Condition condition, Supplier<? extends RuntimeException> refusal) {
    demands.add(new Demand(condition, refusal));
  }

  /// The events must be stored by this instant, by the database's clock.
  public void notAfter(Instant instant, Supplier<? extends RuntimeException> refusal) {
    deadline = instant;
    tooLate = refusal;
  }

  /// Stored with the events, or not at all.
  public void along(Companion row) {
    companions.add(row);
  }

  /// Refuses when another member has the address of a member row.
  public void addressMustBeFree(Supplier<? extends RuntimeException> refusal) {
    addressTaken = refusal;
  }

  List<Demand> demands() {
    return demands;
  }

  List<Companion> companions() {
    return companions;
  }

  @Nullable Instant deadline() {
    return deadline;
  }

  @Nullable Supplier<? extends RuntimeException> tooLate() {
    return tooLate;
  }

  @Nullable Supplier<? extends RuntimeException> addressTaken() {
    return addressTaken;
  }
}
