package maru.command;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.regex.Pattern;
import maru.events.member.MemberId;
import maru.store.EventStore;
import maru.store.Metadata;
import maru.store.StoredReceipt;
import maru.store.axon.CommandContext;
import maru.store.axon.CommandOutcome;
import maru.store.axon.CommandRunner;
import maru.store.axon.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/// Commands of the HTTP request that this thread handles.
@Component
final class HttpCommands implements Commands {
  private static final String POSITION = "Maru-Position";
  private static final String KEY = "Idempotency-Key";
  private static final Pattern VALID_KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

  /// Whoever is not signed in. Their keys meet, but only the same request gets the same answer.
  private static final String NOBODY = "anonymous";

  private final CommandRunner runner;
  private final EventStore store;
  private final JsonMapper json;

  HttpCommands(CommandRunner runner, EventStore store, JsonMapper json) {
    this.runner = runner;
    this.store = store;
    this.json = json;
  }

  @Override
  public <A> A send(Object command, Class<A> answer) {
    return Objects.requireNonNull(run(command, answer), "a command's handler gave no answer");
  }

  @Override
  public void send(Object command) {
    run(command, Void.class);
  }

  @Override
  public boolean isRepeat() {
    Idempotency key = key(exchange().getRequest(), caller(), false);
    return switch (key == null ? null : firstOutcome(key)) {
      case CommandOutcome.Repeated _ -> true;
      case CommandOutcome.KeyReused _ -> throw new Refused(RequestRefusal.IDEMPOTENCY_KEY_REUSED);
      case null, default -> false;
    };
  }

  private static ServletRequestAttributes exchange() {
    return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
  }

  private <A> @Nullable A run(Object command, Class<A> type) {
    ServletRequestAttributes exchange = exchange();
    HttpServletRequest request = exchange.getRequest();
    @Nullable MemberId by = caller();
    @Nullable Idempotency key = key(request, by, command instanceof Confidential);
    CommandOutcome outcome = key == null ? null : firstOutcome(key);
    if (outcome == null) {
      Metadata metadata = new Metadata(by, null, null, request.getHeader("traceparent"), false);
      outcome = runner.run(command, CommandContext.of(metadata).with(key));
    }
    return switch (outcome) {
      case CommandOutcome.Done done -> {
        tellPosition(done.position(), exchange.getResponse());
        yield done.answer() == null ? null : type.cast(done.answer());
      }
      case CommandOutcome.Repeated repeated -> {
        tellPosition(repeated.position(), exchange.getResponse());
        yield type == Void.class ? null : json.readValue(repeated.answer(), type);
      }
      case CommandOutcome.KeyReused reused ->
          throw new Refused(RequestRefusal.IDEMPOTENCY_KEY_REUSED);
      case CommandOutcome.Contended contended -> throw new Refused(RequestRefusal.CONTENDED);
    };
  }

  private static @Nullable MemberId caller() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null || authentication instanceof AnonymousAuthenticationToken
        ? null
        : new MemberId(authentication.getName());
  }

  /// @param confidential whether not even a digest of the body may be kept
  private @Nullable Idempotency key(
      HttpServletRequest request, @Nullable MemberId by, boolean confidential) {
    String key = request.getHeader(KEY);
    if (key == null) {
      return null;
    }
    if (!VALID_KEY.matcher(key).matches()) {
      throw new Refused(RequestRefusal.IDEMPOTENCY_KEY_INVALID);
    }
    KeptBody body = WebUtils.getNativeRequest(request, KeptBody.class);
    if (body == null) {
      throw new IllegalStateException("BodyLimit has to stand before commands");
    }
    String asked = confidential ? body.addressFingerprint() : body.fingerprint();
    return new Idempotency(by == null ? NOBODY : by.value(), key, asked, json::writeValueAsString);
  }

  /// Looked up first, since ids and secrets that the server makes differ from try to try.
  private @Nullable CommandOutcome firstOutcome(Idempotency key) {
    StoredReceipt receipt = store.receipt(key.actor(), key.key()).orElse(null);
    if (receipt == null) {
      return null;
    }
    return receipt.bodyHash().equals(key.bodyHash())
        ? new CommandOutcome.Repeated(receipt.answer(), receipt.position())
        : new CommandOutcome.KeyReused();
  }

  /// A command that changed nothing is as new as everything before it.
  private void tellPosition(long position, @Nullable HttpServletResponse response) {
    if (response != null) {
      long told = position > 0 ? position : store.reader().head();
      response.setHeader(POSITION, Long.toString(told));
    }
  }
}
