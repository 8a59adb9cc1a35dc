package maru.query.classroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import maru.events.member.MemberId;
import maru.query.classroom.LiveClass.Gone;
import maru.query.classroom.LiveView.Lost;
import maru.query.classroom.LiveView.Sign;
import maru.query.classroom.LiveView.Sign.Kind;

/// Who of a class may be lost: for its instructor alone. Pure.
final class LostOnes {
  private LostOnes() {}

  /// At most as many as have a seat in the course: those who are there first, in the order in which
  /// they came.
  static LiveView.LostOnes of(LiveClass state, Names names, Instant now) {
    if (state.phase() != LiveView.Phase.LIVE) {
      return new LiveView.LostOnes(List.of());
    }
    List<Lost> lost = new ArrayList<>();
    for (MemberId member : state.present()) {
      List<Sign> signs =
          member.equals(state.instructorId()) ? List.of() : signs(state, member, now);
      if (!signs.isEmpty()) {
        lost.add(new Lost(member.value(), null, signs));
      }
    }
    SequencedMap<MemberId, Gone> gone = state.gone();
    Map<MemberId, String> called = gone.isEmpty() ? Map.of() : names.of(gone.keySet());
    gone.forEach((member, went) -> {
      Sign sign = new Sign(went.told() ? Kind.LEFT : Kind.CUT_OFF, went.at());
      lost.add(new Lost(member.value(), called.getOrDefault(member, ""), List.of(sign)));
    });
    return new LiveView.LostOnes(lost);
  }

  private static List<Sign> signs(LiveClass state, MemberId member, Instant now) {
    LiveQuiz quiz = state.newestQuiz();
    LiveCall call = state.newestCall();
    LiveConnections connections = state.connections();
    return Stream.of(
            connections.network(member, now),
            connections.page(member, now),
            call != null && call.waitsFor(member)
                ? new Sign(Kind.UNCONFIRMED, call.calledAt())
                : null,
            quiz != null && quiz.waitsFor(member)
                ? new Sign(Kind.UNANSWERED, quiz.presentedAt())
                : null)
        .filter(Objects::nonNull)
        .toList();
  }
}
