package maru.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// What must be so of the table after any load.
final class StoreAudit {
  private StoreAudit() {}

  /// The ids of all events in order; there are no holes.
  static List<String> table(EventReader reader) {
    List<String> ids = new ArrayList<>();
    long position = 0;
    List<StoredEvent> read = reader.storedAfter(0, 10_000);
    while (!read.isEmpty()) {
      for (StoredEvent event : read) {
        assertThat(event.position()).isEqualTo(++position);
        ids.add(event.row().id().toString());
      }
      read = reader.storedAfter(position, 10_000);
    }
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  /// Nobody left a session twice, for a condition forbids it.
  static void conditionsHeld(TestPostgres.Database database) {
    database.execute(
        """
        do $$ begin
          if exists (select 1 from event where event_type = 'classroom.Left'
                      group by session_id, member_id having count(*) > 1) then
            raise exception 'somebody left twice';
          end if;
          if exists (select 1 from event where stream is not null group by stream
                      having max(seq) <> count(*) - 1) then
            raise exception 'a stream has a hole';
          end if;
        end $$
        """);
  }
}
