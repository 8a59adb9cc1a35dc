package maru.query.classroom;

import java.util.List;
import maru.events.catalogue.SessionId;
import maru.query.request.Asker;
import maru.store.MemberNames;
import maru.store.PersonalKeys;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What was asked in a class, while it is on and afterwards.
@RestController
class QuestionResultsController {
  private final LiveRooms rooms;
  private final LiveAccess access;
  private final MemberNames names;
  private final PersonalKeys keys;

  QuestionResultsController(
      LiveRooms rooms, LiveAccess access, MemberNames names, PersonalKeys keys) {
    this.rooms = rooms;
    this.access = access;
    this.names = names;
    this.keys = keys;
  }

  /// @param items the unanswered ones first, by their votes
  record Asked(List<LiveView.Question> items) {}

  @GetMapping("/api/sessions/{sessionId}/questions")
  Asked questions(@PathVariable SessionId sessionId) {
    LiveReader reader = access.reader(sessionId, Asker.now().signedIn());
    return rooms.look(
        sessionId,
        state ->
            new Asked(
                state.questions().inOrder().stream()
                    .map(question -> question.shownTo(reader, names::of, keys::open))
                    .toList()));
  }
}
