package maru.command.recommendation;

import maru.command.Caller;
import maru.command.Commands;
import maru.events.catalogue.CourseId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What members say about what was recommended to them.
@RestController
class RecommendationController {
  private final Commands commands;

  RecommendationController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/me/recommendations/{courseId}/not-for-me")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(@PathVariable CourseId courseId, Caller caller) {
    commands.send(new DeclineCourse(caller.memberId(), courseId));
  }
}
