package maru.store;

/// Does what is due. Called at least once for each timer that is not ended, in no order, perhaps
/// late, perhaps in several processes one after the other: it looks at the state of things before
/// it acts.
public interface TimerHandler {
  /// Which timers it is for.
  String kind();

  /// What it throws is logged, and the timer is tried again, ever more seldom.
  ///
  /// @param key the timer's
  /// @param payload JSON as it was set
  void due(String key, String payload);
}
