package maru.query.enrollment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import maru.query.catalogue.CourseCard;
import maru.query.catalogue.CourseCards;
import maru.query.catalogue.InstructorNames;
import maru.query.enrollment.RosterDocument.Hold;
import maru.query.projection.Reads;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a friend sees who follows the link to a seat that is held.
@RestController
class FriendSeatController {
  private static final int LEAST_BYTES = 2 * Long.BYTES;
  private final Seats seats;
  private final CourseCards courses;
  private final InstructorNames names;
  private final InstantSource clock;

  FriendSeatController(
      Seats seats, CourseCards courses, InstructorNames names, InstantSource clock) {
    this.seats = seats;
    this.courses = courses;
    this.names = names;
    this.clock = clock;
  }

  record Holder(String name) {}

  record FriendSeat(CourseCard course, Instant expiresAt, Holder holder) {}

  @Reads({"rosters", "courses"})
  @GetMapping("/api/friend-seats/{token}")
  FriendSeat seat(@PathVariable String token) {
    CourseId courseId = courseOf(token);
    Hold hold = hold(courseId, hash(token));
    CourseCard card = courses.byId(List.of(courseId)).get(courseId);
    if (card == null) {
      throw gone();
    }
    MemberId holder = hold.memberId();
    return new FriendSeat(
        card, hold.expiresAt(), new Holder(names.of(List.of(holder)).getOrDefault(holder, "")));
  }

  private Hold hold(CourseId courseId, String hash) {
    return seats.roster(courseId).stream()
        .flatMap(roster -> roster.held().stream())
        .filter(hold -> hold.tokenHash().equals(hash))
        .filter(hold -> hold.expiresAt().isAfter(clock.instant()))
        .findFirst()
        .orElseThrow(FriendSeatController::gone);
  }

  /// A token begins with the course's id.
  private static CourseId courseOf(String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length < LEAST_BYTES) {
        throw gone();
      }
      ByteBuffer id = ByteBuffer.wrap(bytes);
      return CourseId.of(new UUID(id.getLong(), id.getLong()));
    } catch (IllegalArgumentException e) {
      throw gone();
    }
  }

  private static String hash(String token) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static RefusedQuery gone() {
    return new RefusedQuery(Refusal.FRIEND_SEAT_GONE);
  }
}
