package maru.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maru.events.PersonalText;
import maru.events.member.MemberId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PersonalKeysTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();

  @TempDir private Path dir;
  private final MemberId member = MemberId.of(UUID.randomUUID());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatIsSealedIsOpenedByAnyProcessWithTheSameKeyFile() {
    PersonalText sealed = keys().seal(member, "붓글씨 배우고 싶어요");

    assertThat(sealed.owner()).isEqualTo(member);
    assertThat(sealed.text()).doesNotContain("붓글씨");
    assertThat(keys().open(sealed)).contains("붓글씨 배우고 싶어요");
  }

  @Test
  void aShreddedKeyOpensAndSealsNothingAnyMore() {
    PersonalKeys keys = keys();
    PersonalText sealed = keys.seal(member, "비밀");

    keys.shred(member);

    assertThat(keys.open(sealed)).isEmpty();
    assertThat(keys().open(sealed)).isEmpty();
    assertThatThrownBy(() -> keys.seal(member, "again")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nobodyIsOpenedWithAnothersKey() {
    PersonalKeys keys = keys();
    MemberId other = MemberId.of(UUID.randomUUID());
    PersonalText sealed = keys.seal(member, "비밀");
    keys.seal(other, "other");

    assertThatThrownBy(() -> keys.open(new PersonalText(other, sealed.text())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatNobodyOwnsIsPlain() {
    assertThat(keys().open(PersonalKeys.plain("우쿨렐레"))).contains("우쿨렐레");
  }

  @Test
  void processesThatStartAtOnceAgreeOnKeys() throws Exception {
    List<Future<PersonalText>> sealed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        sealed.add(threads.submit(() -> keys().seal(member, "같이")));
      }
    }
    for (Future<PersonalText> text : sealed) {
      assertThat(keys().open(text.get())).contains("같이");
    }
  }

  @Test
  void theKeyFileIsItsOwnersAlone() throws IOException {
    keys();

    try (var files = Files.list(dir)) {
      assertThat(files)
          .hasSize(1)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  private PersonalKeys keys() {
    return new PersonalKeys(DATABASE.dataSource(), dir);
  }
}
