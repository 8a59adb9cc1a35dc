package maru.standalone.demo.robots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import maru.events.catalogue.PreparedQuiz;
import maru.events.conversation.Reaction;
import maru.events.member.MemberId;
import maru.standalone.demo.robots.ClassFacts.OpenCall;
import maru.standalone.demo.robots.ClassFacts.OpenQuiz;
import org.jspecify.annotations.Nullable;

/// A practice student: what they have in mind, and what they do next. Pure.
///
/// While nobody else is in class they only sit there: no act of theirs fills the store unseen.
///
/// @param lines what they may say
/// @param moves when they come or go next
/// @param answering the quiz that they have noticed
/// @param confirming the call that they have noticed
record Pupil(
    MemberId id,
    List<String> lines,
    boolean there,
    Instant moves,
    Instant shows,
    Instant speaks,
    Instant lifts,
    @Nullable Intent answering,
    @Nullable Intent confirming) {
  /// An instructor who is away that long has gone.
  static final Duration DESERTED = Duration.ofMinutes(10);

  /// A door that was shut is tried again after this.
  static final Duration SHUT_OUT = Duration.ofSeconds(60);

  private static final double ANSWERS = 0.93;
  private static final double ANSWERS_RIGHT = 0.68;
  private static final double CONFIRMS = 0.9;
  private static final long HAND_SECONDS = 25;

  /// @param at null: they let it pass
  record Intent(String of, @Nullable Instant at, List<Integer> choices) {
    private Intent done() {
      return new Intent(of, null, choices);
    }

    private boolean isDue(Instant now) {
      return at != null && !now.isBefore(at);
    }
  }

  /// What they have in mind from here on, and what they do now.
  record Next(Pupil pupil, List<RobotAct> acts) {}

  /// On the way to class.
  ///
  /// @param place from 0; the later, the later they come
  static Pupil coming(
      MemberId id, List<String> lines, int place, Instant now, RandomGenerator chance) {
    return new Pupil(
        id,
        lines,
        false,
        now.plusMillis(600L * place + chance.nextLong(600)),
        now.plusSeconds(chance.nextLong(20, 240)),
        now.plusSeconds(chance.nextLong(30, 480)),
        now.plusSeconds(chance.nextLong(60, 720)),
        null,
        null);
  }

  /// They were thrown out, or not let in.
  Pupil outUntil(Instant when) {
    return new Pupil(id, lines, false, when, shows, speaks, lifts, answering, confirming);
  }

  /// @param robots all of this class
  Next next(ClassFacts facts, Set<MemberId> robots, Instant now, RandomGenerator chance) {
    boolean deserted = !facts.on() || facts.instructorIsAway(now, DESERTED);
    if (!there) {
      return deserted || now.isBefore(moves) ? new Next(this, List.of()) : come(now, chance);
    }
    boolean visited = facts.isVisited(robots);
    if (deserted || (visited && !now.isBefore(moves))) {
      return go(now, chance);
    }
    List<RobotAct> acts = new ArrayList<>();
    Pupil next = answer(facts, now, chance, acts).confirm(facts, now, chance, acts);
    return new Next(visited ? next.liven(facts, now, chance, acts) : next, acts);
  }

  private Next come(Instant now, RandomGenerator chance) {
    Instant break_ = now.plusSeconds(chance.nextLong(20 * 60, 50 * 60));
    return new Next(
        new Pupil(id, lines, true, break_, shows, speaks, lifts, answering, confirming),
        List.of(new RobotAct.Come()));
  }

  private Next go(Instant now, RandomGenerator chance) {
    Instant back = now.plusSeconds(chance.nextLong(30, 90));
    return new Next(outUntil(back), List.of(new RobotAct.Go()));
  }

  private Pupil answer(ClassFacts facts, Instant now, RandomGenerator chance, List<RobotAct> acts) {
    OpenQuiz open = facts.quiz();
    if (open == null || !open.isOpenAt(now)) {
      return this;
    }
    PreparedQuiz quiz = open.quiz();
    Intent intent = answering;
    if (intent == null || !intent.of().equals(quiz.quizId().value())) {
      Instant at = chance.nextDouble() < ANSWERS ? soon(open.since(), now, chance) : null;
      intent = new Intent(quiz.quizId().value(), at, choices(quiz, chance));
    }
    if (intent.isDue(now)) {
      acts.add(new RobotAct.Answer(quiz.quizId(), intent.choices()));
      intent = intent.done();
    }
    return new Pupil(id, lines, there, moves, shows, speaks, lifts, intent, confirming);
  }

  private Pupil confirm(
      ClassFacts facts, Instant now, RandomGenerator chance, List<RobotAct> acts) {
    OpenCall open = facts.call();
    if (open == null || !open.isOpenAt(now)) {
      return this;
    }
    Intent intent = confirming;
    if (intent == null || !intent.of().equals(open.id().value())) {
      Instant at = chance.nextDouble() < CONFIRMS ? soon(open.since(), now, chance) : null;
      intent = new Intent(open.id().value(), at, List.of());
    }
    if (intent.isDue(now)) {
      acts.add(new RobotAct.Confirm(open.id()));
      intent = intent.done();
    }
    return new Pupil(id, lines, there, moves, shows, speaks, lifts, answering, intent);
  }

  /// Reacts, speaks, raises a hand and takes it down again.
  private Pupil liven(ClassFacts facts, Instant now, RandomGenerator chance, List<RobotAct> acts) {
    Instant nextShows = shows;
    Instant nextSpeaks = speaks;
    Instant nextLifts = lifts;
    if (!now.isBefore(shows)) {
      Reaction[] all = Reaction.values();
      acts.add(new RobotAct.Show(all[chance.nextInt(all.length)]));
      nextShows = now.plusSeconds(chance.nextLong(120, 400));
    }
    if (!now.isBefore(speaks)) {
      acts.add(new RobotAct.SayLine(lines.get(chance.nextInt(lines.size()))));
      nextSpeaks = now.plusSeconds(chance.nextLong(240, 720));
    }
    if (!now.isBefore(lifts)) {
      boolean up = facts.hands().contains(id);
      acts.add(new RobotAct.Hand(!up));
      nextLifts = now.plusSeconds(up ? chance.nextLong(360, 1_200) : HAND_SECONDS);
    }
    return new Pupil(
        id, lines, there, moves, nextShows, nextSpeaks, nextLifts, answering, confirming);
  }

  /// Some seconds after it was asked, or after they noticed.
  private static Instant soon(Instant since, Instant now, RandomGenerator chance) {
    Instant earliest = now.isAfter(since.plusSeconds(5)) ? now : since.plusSeconds(3);
    return earliest.plusMillis(chance.nextLong(12_000));
  }

  private static List<Integer> choices(PreparedQuiz quiz, RandomGenerator chance) {
    return chance.nextDouble() < ANSWERS_RIGHT
        ? quiz.correct()
        : List.of(chance.nextInt(quiz.choices().size()));
  }
}
