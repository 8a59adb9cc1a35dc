/// Axon on Maru's event table. [EventStoreModule] is the way in.
///
/// **A feature that decides** has pure functions `decide(state, command, now)` and `evolve(state,
/// event)`. It names them once:
///
/// ```java
/// static final Decider<Roster, RosterCommand, EnrollmentEvent> ROSTER =
///     new Decider<>("roster", EnrollmentEvent.class, Roster.unopened(),
///         RosterDecider::decide, Roster::evolve)
///         .withCompanions(event -> event instanceof SeatHeld held
///             ? List.of(new SetTimer("enrollment.holdEnds", held.holdId().value(),
///                 held.expiresAt(), "{\"courseId\":\"" + held.courseId() + "\"}"))
///             : List.of());
/// ```
///
/// and a bean that implements [CommandHandling] handles its commands, one stream or several:
///
/// ```java
/// @CommandHandler
/// EnrollmentAnswer handle(Enroll command, Instant now) {
///   Decision<Roster, EnrollmentEvent> decision =
///       decisions.decide(ROSTER, command.courseId(), command, now);
///   return EnrollmentAnswer.of(decision.state(), command.memberId());
/// }
/// ```
///
/// What it returns is the command's answer. In a handler, [AppendTerms#current] adds conditions, a
/// deadline and companion rows to what is appended; [Decisions#view] looks at another stream
/// without locking it, and its position with a condition makes that look safe:
///
/// ```java
/// View<Classroom> room = decisions.view(CLASSROOM, command.sessionId());
/// AppendTerms.current().require(
///     Condition.none(Closed.class).inStream(CLASSROOM.stream(id)).after(room.position()));
/// ```
///
/// A failed condition without a refusal of its own has the whole handler run again.
///
/// **Who sends commands** uses [CommandRunner] with a [CommandContext] (in whose name, idempotency
/// key, importer's instant) and gets a [CommandOutcome] with the position, or what the decision
/// threw. Conflicts are tried again in there.
///
/// **Who follows events** contributes a [org.axonframework.config.ConfigurerModule] bean that
/// registers event handlers; each processing group becomes a pooled streaming processor with
/// [PositionToken]s, dead letters, and wake-up by callback. A handler that throws
/// [TryAgainException] is called again; any other exception makes a dead letter.
@NullMarked
package maru.store.axon;

import org.jspecify.annotations.NullMarked;
