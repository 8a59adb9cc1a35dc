package maru.command.handout;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import maru.command.Caller;
import maru.command.Commands;
import maru.command.Limits;
import maru.command.handout.HandoutCommand.ShareFile;
import maru.command.handout.HandoutCommand.ShareLink;
import maru.command.text.Fields;
import maru.events.catalogue.SessionId;
import maru.events.handout.HandoutId;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Handouts of a live class: a file is the body itself, a link is JSON. Each member may share 20 a
/// minute.
@RestController
@RequestMapping("/api/sessions/{sessionId}/handouts")
class HandoutController {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final Commands commands;
  private final PersonalKeys keys;
  private final Limits handouts = new Limits(20, Duration.ofMinutes(1));

  HandoutController(Commands commands, PersonalKeys keys) {
    this.commands = commands;
    this.keys = keys;
  }

  record Link(@Nullable HandoutId id, @Nullable String title, @Nullable String url) {}

  /// The file's kind is told by its content; the header `Content-Type` only keeps it apart from a
  /// link.
  ///
  /// @param name of the file
  @PostMapping(
      consumes = {
        MediaType.APPLICATION_PDF_VALUE,
        MediaType.IMAGE_PNG_VALUE,
        MediaType.IMAGE_JPEG_VALUE,
        "image/webp",
        MediaType.TEXT_PLAIN_VALUE
      })
  @ResponseStatus(HttpStatus.CREATED)
  HandoutShared shareFile(
      @PathVariable SessionId sessionId,
      @RequestParam(required = false) @Nullable HandoutId id,
      @RequestParam(required = false) @Nullable String name,
      @RequestBody byte[] file,
      Caller caller) {
    Fields fields = new Fields();
    String called = fields.line("name", name, 1, LONGEST_TITLE);
    fields.refuse();
    handouts.count(caller.memberId().value());
    return commands.send(
        new ShareFile(
            sessionId,
            caller.memberId(),
            idOrNew(id),
            keys.seal(caller.memberId(), called),
            HandoutFile.of(file)),
        HandoutShared.class);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  HandoutShared shareLink(
      @PathVariable SessionId sessionId, @RequestBody Link link, Caller caller) {
    Fields fields = new Fields();
    String title = fields.line("title", link.title(), 1, LONGEST_TITLE);
    String address = fields.line("url", link.url(), 1, LONGEST_ADDRESS);
    if (!address.isEmpty() && !isOfAPage(address)) {
      fields.refuse("url", HandoutRefusal.NO_ADDRESS);
    }
    fields.refuse();
    handouts.count(caller.memberId().value());
    return commands.send(
        new ShareLink(
            sessionId,
            caller.memberId(),
            idOrNew(link.id()),
            keys.seal(caller.memberId(), title),
            keys.seal(caller.memberId(), address)),
        HandoutShared.class);
  }

  private static HandoutId idOrNew(@Nullable HandoutId id) {
    return id == null ? HandoutId.of(UUID.randomUUID()) : id;
  }

  private static boolean isOfAPage(String address) {
    try {
      URI uri = new URI(address);
      return uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
