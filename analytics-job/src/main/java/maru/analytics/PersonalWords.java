package maru.analytics;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import maru.analytics.source.EventTable;
import maru.events.PersonalText;
import maru.store.PersonalKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// By the store's own keys.
final class PersonalWords implements WordsOpener {
  private static final Logger LOG = LoggerFactory.getLogger(PersonalWords.class);

  private final HikariDataSource connections;
  private final PersonalKeys keys;

  private PersonalWords(EventTable table, String keysDir) {
    connections = new HikariDataSource();
    connections.setPoolName("analytics-keys");
    connections.setJdbcUrl(table.url());
    connections.setUsername(table.user());
    connections.setPassword(table.password());
    connections.setMaximumPoolSize(1);
    connections.setMinimumIdle(0);
    keys = new PersonalKeys(connections, Path.of(keysDir));
  }

  /// @param keysDir holds the key-encryption key
  static Factory of(EventTable table, String keysDir) {
    return () -> new PersonalWords(table, keysDir);
  }

  @Override
  public String open(PersonalText text) {
    try {
      return keys.open(text).orElse("");
    } catch (IllegalStateException e) {
      LOG.error("words were not sealed by their owner's key", e);
      return "";
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
