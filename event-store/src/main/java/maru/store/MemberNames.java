package maru.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import maru.events.member.MemberId;

/// What members are called, from the member table: for pages, never for events or documents.
/// Thread-safe.
///
/// At most 20,000 names are kept, for 30 seconds each, so that a new name or a forgetting shows in
/// every process by then.
public final class MemberNames {
  private static final int MOST_KEPT = 20_000;
  private static final long KEPT_NANOS = Duration.ofSeconds(30).toNanos();

  private final DataSource dataSource;
  private final Map<MemberId, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MemberId, Kept> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Kept(String name, long readAt) {}

  public MemberNames(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Empty for whoever is not known, or was forgotten.
  public Optional<String> of(MemberId member) {
    return Optional.ofNullable(of(List.of(member)).get(member));
  }

  /// The names of those who are known, with one read for all that are not kept.
  public Map<MemberId, String> of(Collection<MemberId> members) {
    Map<MemberId, String> names = new HashMap<>();
    List<MemberId> unknown = new ArrayList<>();
    long now = System.nanoTime();
    synchronized (kept) {
      for (MemberId member : members) {
        Kept name = kept.get(member);
        if (name != null && now - name.readAt < KEPT_NANOS) {
          names.put(member, name.name);
        } else {
          unknown.add(member);
        }
      }
    }
    if (!unknown.isEmpty()) {
      Map<MemberId, String> read = read(unknown);
      synchronized (kept) {
        unknown.forEach(kept::remove);
        read.forEach((member, name) -> kept.put(member, new Kept(name, now)));
      }
      names.putAll(read);
    }
    return names;
  }

  /// The name has changed: it is read anew.
  public void forget(MemberId member) {
    synchronized (kept) {
      kept.remove(member);
    }
  }

  private Map<MemberId, String> read(Collection<MemberId> members) {
    return Sql.run(
        dataSource,
        "reading names",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select member_id, name from member where member_id = any (?)")) {
            statement.setArray(
                1,
                connection.createArrayOf(
                    "text", members.stream().map(MemberId::value).toArray(String[]::new)));
            Map<MemberId, String> names = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                names.put(new MemberId(row.getString(1)), row.getString(2));
              }
            }
            return names;
          }
        });
  }
}
