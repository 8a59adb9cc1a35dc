package maru.query.classroom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import maru.events.catalogue.SessionId;
import maru.events.handout.HandoutEvent.FileShared;
import maru.events.handout.HandoutId;
import maru.query.request.Asker;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.store.HandoutFiles;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was handed to a class, while it is on and afterwards. Files are for saving: no browser
/// shows one as a page of Maru's.
@RestController
@RequestMapping("/api/sessions/{sessionId}/handouts")
class HandoutsController {
  private static final String NO_PAGE = "default-src 'none'; sandbox";

  private final LiveRooms rooms;
  private final LiveAccess access;
  private final PersonalKeys keys;
  private final HandoutFiles files;

  HandoutsController(LiveRooms rooms, LiveAccess access, PersonalKeys keys, HandoutFiles files) {
    this.rooms = rooms;
    this.access = access;
    this.keys = keys;
    this.files = files;
  }

  record Shared(List<LiveView.Handout> items) {}

  @GetMapping
  Shared handouts(@PathVariable SessionId sessionId) {
    access.reader(sessionId, Asker.now().signedIn());
    return rooms.look(
        sessionId,
        state ->
            new Shared(
                state.handouts().stream().map(handout -> handout.shown(keys::open)).toList()));
  }

  @GetMapping("/{handoutId}/file")
  ResponseEntity<byte[]> file(
      @PathVariable SessionId sessionId, @PathVariable HandoutId handoutId) {
    access.reader(sessionId, Asker.now().signedIn());
    FileShared shared = rooms.look(sessionId, state -> file(state, handoutId));
    if (shared == null) {
      throw new RefusedQuery(Refusal.HANDOUT_NOT_FOUND);
    }
    byte[] content =
        files
            .of(sessionId, handoutId)
            .orElseThrow(() -> new RefusedQuery(Refusal.HANDOUT_NOT_FOUND));
    MediaType type = MediaType.parseMediaType(shared.mediaType());
    return ResponseEntity.ok()
        .contentType(
            type.isCompatibleWith(MediaType.TEXT_PLAIN)
                ? new MediaType(type, StandardCharsets.UTF_8)
                : type)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(LiveHandout.fileName(shared, keys::open), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", NO_PAGE)
        .body(content);
  }

  private static @Nullable FileShared file(LiveClass state, HandoutId handoutId) {
    LiveHandout handout = state.handout(handoutId);
    return handout != null && handout.shared() instanceof FileShared file ? file : null;
  }
}
