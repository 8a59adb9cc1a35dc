package maru.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events as JSON and back. Thread-safe.
public final class EventJson {
  /// For every event that Maru knows, with every upcaster that it ever needed.
  public static final EventJson ALL =
      new EventJson(
          EventTypes.ALL,
          List.of(
              new Upcaster("classroom.Left", 1, json -> json.putNull("lastSeen")),
              new Upcaster("classroom.Started", 1, EventJson::studentsWereSeenByEveryone),
              new Upcaster("catalogue.CourseDrafted", 1, EventJson::detailsBeforeStudentsSeenBy),
              new Upcaster("catalogue.CourseRevised", 1, EventJson::detailsBeforeStudentsSeenBy)));

  private final EventTypes types;
  private final Map<String, Upcaster> upcasters = new HashMap<>();
  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public EventJson(EventTypes types, List<Upcaster> upcasters) {
    this.types = types;
    for (Upcaster upcaster : upcasters) {
      if (this.upcasters.put(key(upcaster.type(), upcaster.from()), upcaster) != null) {
        throw new IllegalArgumentException(
            "two upcasters from revision " + upcaster.from() + " of " + upcaster.type());
      }
    }
  }

  public EventTypes types() {
    return types;
  }

  /// JSON of the event's newest revision.
  public String write(Event event) {
    return mapper.writeValueAsString(event);
  }

  /// Reads JSON of any revision that was ever stored.
  ///
  /// Refuses with [UnknownEventException] a name that is not known, a revision that is newer than
  /// this program, or one that no upcaster leads away from.
  public Event read(String name, int revision, String json) {
    EventType type = types.named(name);
    if (type == null || revision > type.revision()) {
      throw new UnknownEventException(name, revision);
    }
    if (revision == type.revision()) {
      return mapper.readValue(json, type.eventClass());
    }
    ObjectNode node = (ObjectNode) mapper.readTree(json);
    for (int at = revision; at < type.revision(); at++) {
      Upcaster upcaster = upcasters.get(key(name, at));
      if (upcaster == null) {
        throw new UnknownEventException(name, at);
      }
      node = upcaster.change().apply(node);
    }
    return mapper.treeToValue(node, type.eventClass());
  }

  private static ObjectNode studentsWereSeenByEveryone(ObjectNode json) {
    return json.put("studentsSeenBy", "EVERYONE");
  }

  private static ObjectNode detailsBeforeStudentsSeenBy(ObjectNode json) {
    studentsWereSeenByEveryone((ObjectNode) json.path("details"));
    return json;
  }

  private static String key(String type, int revision) {
    return type + '/' + revision;
  }
}
