package maru.store.axon;

/// Marks a Spring bean whose `@CommandHandler` methods handle commands.
public interface CommandHandling {}
