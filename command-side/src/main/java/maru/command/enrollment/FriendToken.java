package maru.command.enrollment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import maru.command.Refused;
import maru.events.catalogue.CourseId;

/// The secret of a friend's link: the course's id and 192 random bits, in URL-safe Base64. Only its
/// SHA-256 is kept.
record FriendToken(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COURSE = 2 * Long.BYTES;
  private static final int SECRET = 24;

  static FriendToken create(CourseId courseId) {
    UUID course = UUID.fromString(courseId.value());
    byte[] secret = new byte[SECRET];
    RANDOM.nextBytes(secret);
    byte[] token =
        ByteBuffer.allocate(COURSE + SECRET)
            .putLong(course.getMostSignificantBits())
            .putLong(course.getLeastSignificantBits())
            .put(secret)
            .array();
    return new FriendToken(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  /// Refuses with [EnrollmentRefusal#HOLD_IS_OVER] what was never a token.
  CourseId courseId() {
    byte[] token = decode();
    if (token.length != COURSE + SECRET) {
      throw new Refused(EnrollmentRefusal.HOLD_IS_OVER);
    }
    ByteBuffer bytes = ByteBuffer.wrap(token);
    return CourseId.of(new UUID(bytes.getLong(), bytes.getLong()));
  }

  /// SHA-256 of the text, in hex.
  String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private byte[] decode() {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new Refused(EnrollmentRefusal.HOLD_IS_OVER);
    }
  }
}
