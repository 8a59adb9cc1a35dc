package maru.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import maru.events.Event;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Appends of every kind, many of them bound to fail: few streams, so that they conflict; a
/// condition that lets each student leave each session once; receipts that several threads share;
/// deadlines that have passed.
final class Load {
  private static final int STREAMS = 6;
  private static final int STUDENTS = 40;

  private final EventStore store;
  private final String run;

  /// @param run the same for all who share streams and keys
  Load(EventStore store, String run) {
    this.store = store;
    this.run = run;
  }

  /// What one append did.
  record Done(AppendRequest request, AppendOutcome outcome) {}

  Done once() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    AppendRequest request =
        switch (random.nextInt(6)) {
          case 0 -> free(random);
          case 1 -> joined(random);
          case 2 -> leftOnce(random);
          case 3 -> joined(random).with(receipt(random));
          case 4 -> joined(random).notAfter(Instant.now().minusSeconds(5));
          default -> two(random);
        };
    return new Done(request, store.append(request));
  }

  private AppendRequest free(ThreadLocalRandom random) {
    return AppendRequest.of(
        List.of(
            event(
                null,
                null,
                new CourseViewed(null, new CourseId(id("course", random.nextInt(3)))))));
  }

  private AppendRequest joined(ThreadLocalRandom random) {
    int session = random.nextInt(STREAMS);
    String stream = "load:" + run + ':' + session;
    return AppendRequest.of(
        List.of(event(stream, store.reader().lastSeq(stream) + 1, join(session, random))));
  }

  private AppendRequest two(ThreadLocalRandom random) {
    int session = random.nextInt(STREAMS);
    String stream = "load:" + run + ':' + session;
    long seq = store.reader().lastSeq(stream) + 1;
    return AppendRequest.of(
        List.of(
            event(stream, seq, join(session, random)),
            event(stream, seq + 1, join(session, random))));
  }

  private AppendRequest leftOnce(ThreadLocalRandom random) {
    SessionId session = new SessionId(id("session", random.nextInt(STREAMS)));
    MemberId student = new MemberId(id("student", random.nextInt(STUDENTS)));
    CourseId course = new CourseId(id("course", 0));
    return AppendRequest.of(List.of(event(null, null, new Left(session, course, student, null))))
        .on(List.of(Condition.none(Left.class).ofSession(session).ofMember(student)));
  }

  private Receipt receipt(ThreadLocalRandom random) {
    return new Receipt(run, "key-" + random.nextInt(100), "hash", "\"" + UUID.randomUUID() + "\"");
  }

  private Joined join(int session, ThreadLocalRandom random) {
    return new Joined(
        new SessionId(id("session", session)),
        new CourseId(id("course", 0)),
        new MemberId(id("student", random.nextInt(STUDENTS))));
  }

  private static NewEvent event(@Nullable String stream, @Nullable Long seq, Event event) {
    return new NewEvent(EventIds.next(), stream, seq, event, Instant.now(), Metadata.NONE);
  }

  private String id(String kind, int number) {
    return UUID.nameUUIDFromBytes((run + kind + number).getBytes(UTF_8)).toString();
  }
}
