package maru.standalone.whole;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Students who enroll in one course, several at a time. Each tries until it has an answer, always
/// with the same key, as a careful client does.
final class EnrollmentLoad {

  private static final int CALLERS = 4;
  private static final long BETWEEN_TRIES_NANOS = 50_000_000;

  private final String course;
  private final Queue<Member> waiting;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final List<Thread> callers;

  private EnrollmentLoad(String course, List<Member> students) {
    this.course = course;
    this.waiting = new ConcurrentLinkedQueue<>(students);
    this.callers =
        IntStream.range(0, CALLERS)
            .mapToObj(i -> Thread.ofVirtual().unstarted(this::call))
            .toList();
  }

  static EnrollmentLoad start(String course, List<Member> students) {
    EnrollmentLoad load = new EnrollmentLoad(course, students);
    load.callers.forEach(Thread::start);
    return load;
  }

  /// Ids of the members who were told that they have a seat.
  Set<String> acknowledged() {
    return acknowledged;
  }

  void join() throws InterruptedException {
    for (Thread caller : callers) {
      caller.join();
    }
  }

  private void call() {
    for (Member student = waiting.poll(); student != null; student = waiting.poll()) {
      String key = UUID.randomUUID().toString();
      while (!enroll(student, key)) {
        LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
      }
      acknowledged.add(student.id());
    }
  }

  private boolean enroll(Member student, String key) {
    try {
      var answer = student.api().post("/api/courses/" + course + "/enrollment", Map.of(), key);
      if (answer.status() >= 400 && answer.status() < 500) {
        throw new AssertionError("an enrollment was refused: " + answer);
      }
      return answer.status() == 200 && answer.text("status").equals("ENROLLED");
    } catch (IOException noAnswer) {
      return false;
    }
  }
}
