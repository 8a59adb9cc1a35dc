package maru.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// The clock of commands: one instant for a whole command, and the importer's where one imports.
/// Command handlers get it by a parameter of type [Instant]. Outside of commands it is the clock on
/// the wall.
public final class CommandTime extends Clock {
  public static final CommandTime CLOCK = new CommandTime();

  /// Metadata of an imported command. HTTP has no way to set it.
  static final String IMPORTED_AT = "importedAt";

  private static final String DECIDED_AT = CommandTime.class.getName();

  private CommandTime() {}

  @Override
  public Instant instant() {
    return CurrentUnitOfWork.map(CommandTime::decidedAt).orElseGet(CommandTime::present);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  private static Instant decidedAt(UnitOfWork<?> unit) {
    return unit.root()
        .getOrComputeResource(
            DECIDED_AT,
            key ->
                unit.root().getMessage().getMetaData().get(IMPORTED_AT) instanceof Instant imported
                    ? imported
                    : present());
  }

  /// As exact as the store keeps it.
  private static Instant present() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  }
}
