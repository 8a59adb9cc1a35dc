package maru.command;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Instant;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/// Gives `@CommandHandler` methods the present, as a parameter of type [Instant]: one instant for
/// the whole command. Axon finds this as a service.
public final class CommandTimeParameter
    implements ParameterResolverFactory, ParameterResolver<Instant> {

  @Override
  public @Nullable ParameterResolver<Instant> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    Parameter parameter = parameters[index];
    return parameter.getType() == Instant.class && parameter.getAnnotations().length == 0
        ? this
        : null;
  }

  @Override
  public Instant resolveParameterValue(Message<?> message) {
    return CommandTime.CLOCK.instant();
  }

  @Override
  public boolean matches(Message<?> message) {
    return message instanceof CommandMessage;
  }
}
