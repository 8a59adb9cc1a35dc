package maru.store.axon;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import maru.store.ApplicationRole;
import maru.store.EventStoreSchema;

/// The owner of the tables, who brings them to the newest schema and does nothing else. Settings:
/// `maru.postgres.user` and `.password`.
///
/// @param connections a few, and none while nobody migrates
/// @param ownerOnly true: the application works as the owner, too
public record SchemaOwner(HikariDataSource connections, boolean ownerOnly)
    implements AutoCloseable {

  /// Makes the store's tables, and the role in which the application works.
  void prepare() {
    EventStoreSchema.migrate(connections);
    if (!ownerOnly) {
      ApplicationRole.prepare(connections);
    }
  }

  /// A pool of the application's own connections, which enter its role.
  HikariDataSource entering(HikariDataSource pool) {
    if (!ownerOnly) {
      pool.setConnectionInitSql(ApplicationRole.ENTER);
    }
    return pool;
  }

  public DataSource dataSource() {
    return connections;
  }

  @Override
  public void close() {
    connections.close();
  }
}
