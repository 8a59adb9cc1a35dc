package maru.query.projection;

import java.util.Set;
import maru.events.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Events folded into documents of one index. An event changes at most one document.
///
/// @param <D> the document, a record that is JSON
public interface Projection<D> {
  /// The alias under which the index is read; in kebab case.
  String name();

  Class<D> documentClass();

  /// What it is built from: events, or the sealed interfaces above them.
  Set<Class<? extends Event>> reads();

  /// The document that the event changes; null: none.
  @Nullable String documentId(Event event);

  /// Pure: no clock, no random, no I/O. Null: there is (still) no document.
  @Nullable D apply(@Nullable D document, PastEvent event);

  /// `settings` and `mappings` as Elasticsearch's create-index call takes them; the mapping is
  /// strict.
  JsonNode definition();

  /// The document as it is written; may add fields that are only searched, never read back.
  default Object indexed(D document) {
    return document;
  }

  /// The event with what a person's key sealed in the clear, as far as this projection needs it.
  default Event opened(Event event) {
    return event;
  }
}
