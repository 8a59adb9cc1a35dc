package maru.command.handout;

import java.util.List;
import java.util.Set;
import maru.command.Refused;
import maru.command.handout.HandoutCommand.ShareFile;
import maru.command.handout.HandoutCommand.ShareLink;
import maru.command.quiz.QuizDecider.Place;
import maru.events.handout.HandoutEvent;
import maru.events.handout.HandoutEvent.FileShared;
import maru.events.handout.HandoutEvent.LinkShared;
import maru.events.handout.HandoutId;

/// What is decided about a class's handouts; whoever calls has seen to it that the class is on and
/// that the instructor asks.
public final class HandoutDecider {
  /// So that a class's files stay below 150 MB.
  static final int MOST = 30;

  private HandoutDecider() {}

  /// None if it is shared already.
  ///
  /// Refuses with [HandoutRefusal#TOO_MANY].
  public static List<HandoutEvent> share(
      Set<HandoutId> shared, Place place, HandoutCommand command) {
    if (shared.contains(command.handoutId())) {
      return List.of();
    }
    if (shared.size() >= MOST) {
      throw new Refused(HandoutRefusal.TOO_MANY, MOST);
    }
    return List.of(
        switch (command) {
          case ShareFile c ->
              new FileShared(
                  place.sessionId(),
                  place.courseId(),
                  c.handoutId(),
                  c.by(),
                  c.name(),
                  c.file().kind().mediaType(),
                  c.file().length());
          case ShareLink c ->
              new LinkShared(
                  place.sessionId(),
                  place.courseId(),
                  c.handoutId(),
                  c.by(),
                  c.title(),
                  c.address());
        });
  }
}
