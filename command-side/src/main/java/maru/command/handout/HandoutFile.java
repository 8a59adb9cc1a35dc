package maru.command.handout;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import maru.command.Refused;

/// A file, of a kind that its content shows.
public final class HandoutFile {
  private final Kind kind;
  private final byte[] content;

  /// What may be handed to a class. None of it runs in a browser.
  public enum Kind {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp"),
    TEXT("text/plain");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    /// As HTTP names it.
    public String mediaType() {
      return mediaType;
    }
  }

  private HandoutFile(Kind kind, byte[] content) {
    this.kind = kind;
    this.content = content;
  }

  /// Looks at the content alone, whatever it is said to be.
  ///
  /// Refuses with [HandoutRefusal#EMPTY] and [HandoutRefusal#OTHER_KIND].
  public static HandoutFile of(byte[] content) {
    if (content.length == 0) {
      throw new Refused(HandoutRefusal.EMPTY);
    }
    return new HandoutFile(
        kind(content).orElseThrow(() -> new Refused(HandoutRefusal.OTHER_KIND)), content.clone());
  }

  public Kind kind() {
    return kind;
  }

  /// How many bytes it has.
  public int length() {
    return content.length;
  }

  public byte[] content() {
    return content.clone();
  }

  private static Optional<Kind> kind(byte[] content) {
    if (stands(content, 0, '%', 'P', 'D', 'F', '-')) {
      return Optional.of(Kind.PDF);
    }
    if (stands(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return Optional.of(Kind.PNG);
    }
    if (stands(content, 0, 0xff, 0xd8, 0xff)) {
      return Optional.of(Kind.JPEG);
    }
    if (stands(content, 0, 'R', 'I', 'F', 'F') && stands(content, 8, 'W', 'E', 'B', 'P')) {
      return Optional.of(Kind.WEBP);
    }
    return isText(content) ? Optional.of(Kind.TEXT) : Optional.empty();
  }

  private static boolean stands(byte[] content, int from, int... expected) {
    if (content.length < from + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((content[from + i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /// UTF-8 without control characters other than those that lay out a page.
  private static boolean isText(byte[] content) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .codePoints()
          .noneMatch(c -> Character.isISOControl(c) && "\t\n\f\r".indexOf(c) < 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HandoutFile file && Arrays.equals(content, file.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return kind + " of " + content.length + " bytes";
  }
}
