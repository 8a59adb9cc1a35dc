package maru.standalone.demo.robots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import maru.bridge.media.MediaRefusal;
import maru.bridge.signal.SignalFault;
import maru.command.Refused;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.store.Metadata;
import maru.store.RecordedEvent;
import maru.store.axon.CommandContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The robots of one class that is on. For one thread.
final class RobotClass implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RobotClass.class);
  private static final int READ = 1_000;

  /// The media server may come back at any moment.
  private static final Duration RETRY = Duration.ofSeconds(3);

  private final RobotTools tools;
  private final RtpSender sender;
  private final Wardrobe wardrobe;
  private final SessionId sessionId;
  private final Set<MemberId> robots = new HashSet<>();
  private final Map<MemberId, RobotPeer> peers = new HashMap<>();
  private final List<Pupil> pupils = new ArrayList<>();
  private @Nullable Tutor tutor;
  private ClassFacts facts = ClassFacts.NONE;
  private long position;

  RobotClass(RobotTools tools, RtpSender sender, Wardrobe wardrobe, SessionId sessionId) {
    this.tools = tools;
    this.sender = sender;
    this.wardrobe = wardrobe;
    this.sessionId = sessionId;
  }

  void seat(List<MemberId> students, Instant now, RandomGenerator chance) {
    for (MemberId student : students) {
      int place = pupils.size();
      pupils.add(Pupil.coming(student, wardrobe.lines(place), place, now, chance));
      robots.add(student);
    }
  }

  void teach(MemberId teacher, List<PreparedQuiz> quizzes, Instant now) {
    tutor = Tutor.coming(teacher, quizzes, now);
    robots.add(teacher);
  }

  boolean isDeserted(Instant now) {
    return facts.instructorIsAway(now, Pupil.DESERTED);
  }

  /// Sees what has happened, and has every robot do what it wants to do now.
  void look(Instant now, RandomGenerator chance) {
    read();
    if (tutor != null) {
      Tutor before = lost(tutor.id()) ? tutor.outUntil(now) : tutor;
      Tutor.Next next = before.next(facts, robots, now, chance);
      boolean done = act(next.tutor().id(), next.acts(), wardrobe.teacher(), wardrobe.tone());
      tutor = done ? next.tutor() : next.tutor().outUntil(now.plus(RETRY));
    }
    for (int i = 0; i < pupils.size(); i++) {
      Pupil pupil = pupils.get(i);
      Pupil before = lost(pupil.id()) ? pupil.outUntil(now) : pupil;
      Pupil.Next next = before.next(facts, robots, now, chance);
      boolean done = act(pupil.id(), next.acts(), wardrobe.student(i), null);
      pupils.set(i, done ? next.pupil() : next.pupil().outUntil(now.plus(Pupil.SHUT_OUT)));
    }
  }

  @Override
  public void close() {
    peers.values().forEach(RobotPeer::close);
    peers.clear();
  }

  private void read() {
    List<RecordedEvent> events;
    do {
      events = tools.reader().session(sessionId, position, READ);
      for (RecordedEvent event : events) {
        facts = facts.evolve(event);
        position = event.position();
      }
    } while (events.size() == READ);
  }

  /// The room has let go of them.
  private boolean lost(MemberId robot) {
    RobotPeer peer = peers.get(robot);
    if (peer == null || !peer.isHungUp()) {
      return false;
    }
    peers.remove(robot);
    peer.close();
    return true;
  }

  /// False: they did not get in.
  private boolean act(MemberId robot, List<RobotAct> acts, Clip picture, @Nullable Clip sound) {
    for (RobotAct act : acts) {
      switch (act) {
        case RobotAct.Come _ -> {
          if (!enter(robot, picture, sound)) {
            return false;
          }
        }
        case RobotAct.Go _ -> {
          RobotPeer peer = peers.remove(robot);
          if (peer != null) {
            peer.close();
          }
        }
        default -> run(robot, act);
      }
    }
    return true;
  }

  private boolean enter(MemberId robot, Clip picture, @Nullable Clip sound) {
    try {
      peers.put(robot, RobotPeer.enter(tools.desks(), sender, sessionId, robot, picture, sound));
      return true;
    } catch (Refused | SignalFault | MediaRefusal e) {
      LOG.debug("Robot {} did not get into {}", robot, sessionId, e);
      return false;
    }
  }

  private void run(MemberId robot, RobotAct act) {
    Object command = RobotCommands.of(act, sessionId, robot, tools.keys());
    if (command == null) {
      return;
    }
    try {
      var _ = tools.commands().run(command, CommandContext.of(Metadata.by(robot)));
    } catch (Refused refused) {
      LOG.debug("Robot {} may not {}: {}", robot, act, refused.refusal().code());
    }
  }
}
