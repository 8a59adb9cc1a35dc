package maru.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import maru.events.PersonalText;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Seals what a person typed with that person's own key, and opens it again until the key is
/// shredded. Thread-safe.
///
/// Members' keys lie in the database, sealed by a key in a file. Opened keys are kept in memory for
/// at most a minute, so that shredding reaches every process by then.
public final class PersonalKeys {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 10_000;

  private final DataSource dataSource;
  private final Aead keyEncryption;
  private final RecentKeys recent = new RecentKeys(MOST_KEPT, KEPT);

  /// @param keysDir holds the key-encryption key, which is made at the first use
  public PersonalKeys(DataSource dataSource, Path keysDir) {
    this.dataSource = dataSource;
    this.keyEncryption = KeyEncryptionKey.in(keysDir);
  }

  /// Seals with the member's key, which is made at the first use.
  ///
  /// Refuses with [IllegalStateException] a member whose key is shredded.
  public PersonalText seal(MemberId member, String text) {
    byte[] sealed = sealBytes(member, text.getBytes(StandardCharsets.UTF_8));
    return new PersonalText(member, Base64.getEncoder().encodeToString(sealed));
  }

  /// The same for what is no text.
  public byte[] sealBytes(MemberId member, byte[] plain) {
    Aead key = key(member);
    if (key == null) {
      make(member);
      key = key(member);
    }
    if (key == null) {
      throw new IllegalStateException("the key of member " + member + " is shredded");
    }
    try {
      return key.encrypt(plain, context(member));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /// The text that a visitor typed who is not logged in: nobody's, hence plain.
  public static PersonalText plain(String text) {
    return new PersonalText(null, text);
  }

  /// Empty once the owner is forgotten.
  ///
  /// Refuses with [IllegalStateException] what was not sealed by the owner's key.
  public Optional<String> open(PersonalText text) {
    MemberId owner = text.owner();
    if (owner == null) {
      return Optional.of(text.text());
    }
    return openBytes(owner, Base64.getDecoder().decode(text.text()))
        .map(opened -> new String(opened, StandardCharsets.UTF_8));
  }

  /// The same for what is no text.
  public Optional<byte[]> openBytes(MemberId owner, byte[] sealed) {
    Aead key = key(owner);
    if (key == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(key.decrypt(sealed, context(owner)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this was not sealed by its owner's key", e);
    }
  }

  /// Makes everything that the member's key sealed unreadable, for ever. Other processes follow
  /// within a minute.
  public void shred(MemberId member) {
    Sql.run(
        dataSource,
        "shredding a key",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "insert into member_key (member_id, sealed_key, shredded_at) values (?, null,"
                      + " now()) on conflict (member_id) do update set sealed_key = null,"
                      + " shredded_at = coalesce(member_key.shredded_at, now())")) {
            statement.setString(1, member.value());
            return statement.executeUpdate();
          }
        });
    recent.forget(member);
  }

  private @Nullable Aead key(MemberId member) {
    Aead kept = recent.find(member);
    if (kept != null) {
      return kept;
    }
    Aead key = read(member).map(sealed -> unseal(member, sealed)).orElse(null);
    if (key != null) {
      recent.keep(member, key);
    }
    return key;
  }

  private Optional<byte[]> read(MemberId member) {
    return Sql.run(
        dataSource,
        "reading a key",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select sealed_key from member_key where member_id = ?")) {
            statement.setString(1, member.value());
            try (ResultSet row = statement.executeQuery()) {
              return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
            }
          }
        });
  }

  private void make(MemberId member) {
    byte[] sealed;
    try {
      KeysetHandle key =
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
      sealed =
          keyEncryption.encrypt(
              TinkProtoKeysetFormat.serializeKeyset(
                  key, InsecureSecretKeyAccess.get(), AeadConfig2026.get()),
              context(member));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("making a key failed", e);
    }
    Sql.run(
        dataSource,
        "storing a key",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "insert into member_key (member_id, sealed_key) values (?, ?) on conflict do"
                      + " nothing")) {
            statement.setString(1, member.value());
            statement.setBytes(2, sealed);
            return statement.executeUpdate();
          }
        });
  }

  private Aead unseal(MemberId member, byte[] sealed) {
    try {
      byte[] keyset = keyEncryption.decrypt(sealed, context(member));
      return TinkProtoKeysetFormat.parseKeyset(
              keyset, InsecureSecretKeyAccess.get(), AeadConfig2026.get())
          .getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the key of member " + member + " was sealed by another key-encryption key", e);
    }
  }

  /// Binds what is sealed to its owner: another member's row can't be put in its place.
  private static byte[] context(MemberId member) {
    return member.value().getBytes(StandardCharsets.UTF_8);
  }
}
