package maru.query.classroom;

import tools.jackson.databind.json.JsonMapper;

/// A view as it goes over the wire.
///
/// @param position the last event that it reflects; a reader that comes back names it
record LiveMessage(long position, String name, String json) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static LiveMessage of(long position, LiveView view) {
    return new LiveMessage(position, view.name(), JSON.writeValueAsString(view));
  }
}
