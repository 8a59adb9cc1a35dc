package maru.store;

import maru.store.Companion.BallotsCounted;
import maru.store.Companion.EndTimer;
import maru.store.Companion.MemberChange;
import maru.store.Companion.MemberRow;
import maru.store.Companion.SetTimer;
import maru.store.Companion.StoreBallot;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Companion rows as `append` reads them: a kind and a JSON object.
record CompanionJson(String kind, String json) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  static CompanionJson of(Companion companion) {
    return switch (companion) {
      case MemberRow row -> new CompanionJson("member", MAPPER.writeValueAsString(row));
      case MemberChange change ->
          new CompanionJson("memberChange", MAPPER.writeValueAsString(change));
      case SetTimer timer -> {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("kind", timer.kind());
        node.put("key", timer.key());
        node.put("dueAt", Sql.time(timer.dueAt()));
        node.set("payload", MAPPER.readTree(timer.payload()));
        yield new CompanionJson("timer", node.toString());
      }
      case EndTimer timer -> new CompanionJson("timerEnd", MAPPER.writeValueAsString(timer));
      case StoreBallot ballot -> {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("ballotId", ballot.ballotId().toString());
        node.put("surveyId", ballot.surveyId().value());
        node.set("answers", MAPPER.readTree(ballot.answers()));
        yield new CompanionJson("ballot", node.toString());
      }
      case BallotsCounted counted ->
          new CompanionJson("ballotsCounted", MAPPER.writeValueAsString(counted));
    };
  }
}
