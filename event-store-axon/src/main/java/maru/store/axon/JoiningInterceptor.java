package maru.store.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// Has every command append: also one without events, for its companion rows and its receipt.
final class JoiningInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
  private final AxonEventStore eventStore;

  JoiningInterceptor(AxonEventStore eventStore) {
    this.eventStore = eventStore;
  }

  @Override
  @SuppressWarnings("NullAway") // a handler may return null
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
    eventStore.join();
    return chain.proceed();
  }
}
