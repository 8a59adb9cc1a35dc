package maru.command.member;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import maru.command.Refused;
import maru.command.RequestRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with 19 MiB and three passes: some 65 ms of one core. At most as many at once as there
/// are cores, since each takes 19 MiB.
@Component
public class PasswordHashes {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 3;

  /// Longer in the queue, and the browser's patience ends.
  private static final int PATIENCE_SECONDS = 5;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private volatile @Nullable String nobodys;

  public String hash(String password) {
    return inTurn(() -> encoded(password));
  }

  /// Takes as long where there is no hash, so that nobody learns which addresses are known.
  boolean matches(String password, @Nullable String hash) {
    return inTurn(() -> {
      boolean same = argon2.matches(password, hash != null ? hash : nobodys());
      return same && hash != null;
    });
  }

  private String nobodys() {
    String hash = nobodys;
    if (hash == null) {
      hash = encoded("nobody's password");
      nobodys = hash;
    }
    return hash;
  }

  private String encoded(String password) {
    String hash = argon2.encode(password);
    if (hash == null) {
      throw new IllegalStateException("Argon2 gave no hash");
    }
    return hash;
  }

  private <T> T inTurn(Supplier<T> work) {
    boolean turn = false;
    try {
      turn = cores.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!turn) {
        throw new Refused(RequestRefusal.UNAVAILABLE);
      }
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(RequestRefusal.UNAVAILABLE);
    } finally {
      if (turn) {
        cores.release();
      }
    }
  }
}
