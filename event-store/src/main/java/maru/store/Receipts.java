package maru.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import javax.sql.DataSource;

/// What repeated requests were answered with the first time.
final class Receipts {
  private final DataSource dataSource;

  Receipts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Optional<StoredReceipt> find(String actor, String key) {
    return Sql.run(
        dataSource,
        "reading a receipt",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select body_hash, answer, last_position from receipt where actor = ? and key ="
                      + " ?")) {
            statement.setString(1, actor);
            statement.setString(2, key);
            try (ResultSet row = statement.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new StoredReceipt(row.getString(1), row.getString(2), row.getLong(3)))
                  : Optional.empty();
            }
          }
        });
  }
}
