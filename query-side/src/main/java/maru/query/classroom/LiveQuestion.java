package maru.query.classroom;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent.Asked;
import org.jspecify.annotations.Nullable;

/// One question of a class. Guarded by its class.
final class LiveQuestion {
  private final Asked asked;
  private final Instant at;
  private final Set<MemberId> voters = new HashSet<>();
  private boolean answered;
  private @Nullable String opened;

  LiveQuestion(Asked asked, Instant at) {
    this.asked = asked;
    this.at = at;
  }

  String id() {
    return asked.questionId().value();
  }

  int votes() {
    return voters.size();
  }

  boolean answered() {
    return answered;
  }

  void answer() {
    answered = true;
  }

  void voted(MemberId member) {
    voters.add(member);
  }

  void withdrawn(MemberId member) {
    voters.remove(member);
  }

  /// Who voted is told to nobody else.
  LiveView.Question shownTo(LiveReader reader, Names names, Words words) {
    String text = opened;
    if (text == null) {
      text = words.open(asked.text()).orElse("");
      opened = text;
    }
    return new LiveView.Question(
        id(),
        asked.memberId().value(),
        names.of(List.of(asked.memberId())).getOrDefault(asked.memberId(), ""),
        text,
        at,
        votes(),
        voters.contains(reader.memberId()),
        answered);
  }
}
