package maru.query.demand;

import java.util.List;
import java.util.Set;
import maru.events.Event;
import maru.events.PersonalText;
import maru.events.catalogue.Categories;
import maru.events.demand.DemandEvent.CourseRequested;
import maru.events.demand.DemandEvent.RequestFulfilled;
import maru.events.demand.DemandEvent.RequestSupported;
import maru.query.elastic.Json;
import maru.query.korean.KoreanAnalysis;
import maru.query.projection.IndexDefinition;
import maru.query.projection.PastEvent;
import maru.query.projection.Projection;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Wishes by their ids. Their text stands here in the clear, to be found; it is sealed in the
/// events.
@Component
public final class RequestIndex implements Projection<RequestDocument> {
  public static final String NAME = "requests";
  private final PersonalKeys keys;

  RequestIndex(PersonalKeys keys) {
    this.keys = keys;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<RequestDocument> documentClass() {
    return RequestDocument.class;
  }

  @Override
  public Set<Class<? extends Event>> reads() {
    return Set.of(CourseRequested.class, RequestSupported.class, RequestFulfilled.class);
  }

  @Override
  public @Nullable String documentId(Event event) {
    return switch (event) {
      case CourseRequested e -> e.requestId().value();
      case RequestSupported e -> e.requestId().value();
      case RequestFulfilled e -> e.requestId().value();
      default -> null;
    };
  }

  @Override
  public Event opened(Event event) {
    return event instanceof CourseRequested e
        ? new CourseRequested(
            e.requestId(),
            e.memberId(),
            new PersonalText(null, keys.open(e.wish()).orElse("")),
            e.category(),
            e.weekdays(),
            e.hours())
        : event;
  }

  @Override
  public @Nullable RequestDocument apply(@Nullable RequestDocument before, PastEvent past) {
    if (past.event() instanceof CourseRequested e) {
      return new RequestDocument(
          e.requestId(),
          e.memberId(),
          e.wish().text(),
          e.category(),
          RequestDocument.numbers(e.weekdays()),
          e.hours(),
          List.of(e.memberId()),
          past.occurredAt(),
          null);
    }
    if (before == null) {
      throw new IllegalStateException("a request begins with its wish");
    }
    return switch (past.event()) {
      case RequestSupported e -> before.supportedBy(e.memberId());
      case RequestFulfilled e -> before.fulfilledBy(e.courseId());
      default -> before;
    };
  }

  @Override
  public JsonNode definition() {
    return IndexDefinition.read(
        RequestIndex.class, "request-index.json", KoreanAnalysis.settings());
  }

  @Override
  public Object indexed(RequestDocument request) {
    ObjectNode json = Json.MAPPER.valueToTree(request);
    ObjectNode find = json.putObject("find");
    String category = request.category();
    if (category != null) {
      find.putArray("path").add(Categories.topOf(category)).add(category);
    }
    find.put("open", request.fulfilledBy() == null);
    find.put("supporters", request.supporters().size());
    return json;
  }
}
