package maru.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.UUID;
import maru.events.catalogue.SessionId;
import maru.events.handout.HandoutId;
import maru.events.member.MemberId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class HandoutFilesTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final byte[] CONTENT = "획순 연습장".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path dir;
  private final MemberId owner = MemberId.of(UUID.randomUUID());
  private final SessionId session = SessionId.of(UUID.randomUUID());
  private final HandoutId handout = HandoutId.of(UUID.randomUUID());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aFileIsOfOneClassAndSealedWhereItLies() throws Exception {
    HandoutFiles files = new HandoutFiles(DATABASE.dataSource(), keys());
    files.store(session, handout, owner, CONTENT);
    assertThat(files.of(session, handout).orElseThrow()).isEqualTo(CONTENT);
    assertThat(files.of(SessionId.of(UUID.randomUUID()), handout)).isEmpty();
    assertThat(files.of(session, HandoutId.of(UUID.randomUUID()))).isEmpty();
    try (var connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sealed from handout_file where handout_id = '" + handout + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(latin(row.getBytes(1))).doesNotContain(latin(CONTENT));
    }
  }

  @Test
  void forgettingTheOwnerTakesTheFileAlong() {
    PersonalKeys keys = keys();
    HandoutFiles files = new HandoutFiles(DATABASE.dataSource(), keys);
    files.store(session, handout, owner, CONTENT);
    keys.shred(owner);
    assertThat(files.of(session, handout)).isEmpty();
  }

  /// One character for each byte.
  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private PersonalKeys keys() {
    return new PersonalKeys(DATABASE.dataSource(), dir);
  }
}
