package maru.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The store's tables and its append function, in the schema `public`.
public final class EventStoreSchema {
  private EventStoreSchema() {}

  /// Brings the database to the newest schema. Several processes may call it at once.
  public static void migrate(DataSource dataSource) {
    Flyway.configure(EventStoreSchema.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:maru/store/schema")
        .table("schema_event_store")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
