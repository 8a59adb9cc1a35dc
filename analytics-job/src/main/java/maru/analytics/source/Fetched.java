package maru.analytics.source;

/// @param last whether no further event is at hand, so that what was read may take effect
record Fetched(StoredEvent event, boolean last) {}
