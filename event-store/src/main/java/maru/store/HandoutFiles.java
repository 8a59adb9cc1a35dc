package maru.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import maru.events.catalogue.SessionId;
import maru.events.handout.HandoutId;
import maru.events.member.MemberId;

/// Files that were handed to classes, each sealed by its owner's key, so that forgetting the owner
/// takes them along. Thread-safe.
public record HandoutFiles(DataSource dataSource, PersonalKeys keys) {

  /// In a transaction of its own; in the place of what lies there.
  public void store(SessionId sessionId, HandoutId handoutId, MemberId owner, byte[] content) {
    byte[] sealed = keys.sealBytes(owner, content);
    Sql.run(
        dataSource,
        "storing a handout",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "insert into handout_file (session, handout_id, owner, sealed)"
                      + " values (?, ?, ?, ?) on conflict (session, handout_id)"
                      + " do update set owner = excluded.owner, sealed = excluded.sealed")) {
            statement.setString(1, sessionId.value());
            statement.setString(2, handoutId.value());
            statement.setString(3, owner.value());
            statement.setBytes(4, sealed);
            return statement.executeUpdate();
          }
        });
  }

  /// Empty where there is none, or its owner is forgotten.
  public Optional<byte[]> of(SessionId sessionId, HandoutId handoutId) {
    return sealed(sessionId, handoutId)
        .flatMap(row -> keys.openBytes(row.getKey(), row.getValue()));
  }

  /// Its owner and what their key sealed.
  private Optional<Map.Entry<MemberId, byte[]>> sealed(SessionId sessionId, HandoutId handoutId) {
    return Sql.run(
        dataSource,
        "reading a handout",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select owner, sealed from handout_file where session = ? and handout_id = ?")) {
            statement.setString(1, sessionId.value());
            statement.setString(2, handoutId.value());
            try (ResultSet row = statement.executeQuery()) {
              return row.next()
                  ? Optional.of(Map.entry(new MemberId(row.getString(1)), row.getBytes(2)))
                  : Optional.empty();
            }
          }
        });
  }
}
