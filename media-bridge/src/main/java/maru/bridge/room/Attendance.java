package maru.bridge.room;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import maru.command.Refused;
import maru.command.classroom.PresenceCommand;
import maru.command.classroom.PresenceCommand.JoinClass;
import maru.command.classroom.PresenceCommand.LeaveClass;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.events.member.MemberId;
import maru.store.EventReader;
import maru.store.Metadata;
import maru.store.PresenceLeases;
import maru.store.PresenceLeases.Gone;
import maru.store.PresenceLeases.Lease;
import maru.store.axon.CommandContext;
import maru.store.axon.CommandRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Turns connections into coming and going. A member is there as long as any of their connections
/// holds a lease; whoever carries it, and whether or not that bridge still lives.
///
/// Why: docs/adr/0065.
@Component
class Attendance implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

  /// A third of what a lease holds: two renewals may fail.
  private static final Duration RENEWAL = Duration.ofSeconds(10);

  private static final Duration LOOK = Duration.ofSeconds(1);

  /// After a start, so that those whom the last bridge carried come back before they count as gone.
  private static final Duration RETURN = Duration.ofSeconds(15);

  private final CommandRunner commands;
  private final EventReader reader;
  private final PresenceLeases leases;
  private final Map<String, Lease> carried = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("attendance").factory());
  private volatile boolean running;

  Attendance(CommandRunner commands, EventReader reader, PresenceLeases leases) {
    this.commands = commands;
    this.reader = reader;
    this.leases = leases;
  }

  /// Also decides whether the member may be there at all.
  ///
  /// Refuses with [Refused] whoever has no seat, and everybody while the class is not on.
  ///
  /// @param connection is there until [#go] is told of it
  /// @return how the class began: its course and its instructor
  Started come(String connection, SessionId sessionId, MemberId member) {
    Lease lease = new Lease(connection, sessionId, member);
    // First the lease, then the coming: in between nobody can take them for gone.
    leases.hold(List.of(lease));
    try {
      commands.run(new JoinClass(sessionId, member), by(member));
    } catch (RuntimeException e) {
      leases.end(connection);
      throw e;
    }
    carried.put(connection, lease);
    return reader.stream("classroom:" + sessionId, 0).stream()
        .map(recorded -> recorded.event() instanceof Started started ? started : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a class that nobody began was joined"));
  }

  boolean isRemoved(SessionId sessionId, MemberId member) {
    return reader.stream("classroom:" + sessionId, 0).stream()
        .anyMatch(recorded ->
            recorded.event() instanceof MemberRemoved removed && removed.memberId().equals(member));
  }

  /// A connection of theirs is gone.
  void go(String connection) {
    if (carried.remove(connection) != null) {
      leases.end(connection);
    }
  }

  @Override
  public void start() {
    running = true;
    every(RENEWAL, RENEWAL, "Leases could not be renewed; trying again", this::renew);
    every(RETURN, LOOK, "Looking for who is gone failed; trying again", this::sweep);
  }

  /// Leases stay: those whom they hold come back to the next bridge.
  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void every(Duration first, Duration pause, String trouble, Runnable act) {
    var _ =
        clock.scheduleWithFixedDelay(
            () -> {
              try {
                act.run();
              } catch (RuntimeException e) {
                LOG.warn(trouble, e);
              }
            },
            first.toMillis(),
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /// Whoever was taken for gone while this bridge was held up is there again.
  private void renew() {
    List<Lease> held = List.copyOf(carried.values());
    if (held.isEmpty()) {
      return;
    }
    for (Lease begun : leases.hold(held)) {
      if (carried.containsKey(begun.connection())) {
        run(new JoinClass(begun.sessionId(), begun.memberId()));
      } else {
        leases.end(begun.connection());
      }
    }
  }

  private void sweep() {
    for (Gone gone : leases.gone()) {
      try {
        leave(gone);
      } catch (RuntimeException e) {
        LOG.warn("{} could not be noted; trying again", gone, e);
      }
    }
  }

  private void leave(Gone gone) {
    SessionId sessionId = gone.sessionId();
    MemberId member = gone.memberId();
    run(new LeaveClass(sessionId, member, gone.lastSeen()));
    leases.forget(sessionId, member);
    // They came while they were taken for gone: then their coming may have changed nothing.
    if (leases.isHeld(sessionId, member)) {
      run(new JoinClass(sessionId, member));
    }
  }

  /// A refusal is an answer; a failure is not, and is met again at the next look.
  private void run(PresenceCommand command) {
    try {
      commands.run(command, by(command.memberId()));
    } catch (Refused refused) {
      LOG.debug("{} is refused: {}", command, refused.refusal().code());
    }
  }

  private static CommandContext by(MemberId member) {
    return CommandContext.of(Metadata.by(member));
  }
}
