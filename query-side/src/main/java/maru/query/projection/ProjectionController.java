package maru.query.projection;

import java.util.List;
import java.util.Map;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.store.axon.DeadLetters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// For administrators: how the projections stand, and what to do about it.
@RestController
@RequestMapping("/api/projections")
class ProjectionController {
  private static final int MOST_LETTERS = 100;
  private final Projections projections;

  ProjectionController(Projections projections) {
    this.projections = projections;
  }

  record Items<T>(List<T> items) {}

  @GetMapping
  Items<Projections.Standing> standings() {
    return new Items<>(projections.standings());
  }

  @GetMapping("/{name}/dead-letters")
  Items<DeadLetters.Letter> letters(@PathVariable String name) {
    return new Items<>(projections.letters(known(name), MOST_LETTERS));
  }

  /// 202; 409 while it is being rebuilt already.
  @PostMapping("/{name}/rebuild")
  ResponseEntity<Map<String, Boolean>> rebuild(@PathVariable String name) {
    if (!projections.rebuild(known(name))) {
      throw new RefusedQuery(Refusal.PROJECTION_BUSY);
    }
    return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("started", true));
  }

  /// Whether a sequence of dead letters was handled.
  @PostMapping("/{name}/retry")
  Map<String, Boolean> retry(@PathVariable String name) {
    return Map.of("handled", projections.retry(known(name)));
  }

  private String known(String name) {
    if (!projections.has(name)) {
      throw new RefusedQuery(Refusal.PROJECTION_NOT_FOUND);
    }
    return name;
  }
}
