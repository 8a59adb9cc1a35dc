package maru.events.media;

import org.jspecify.annotations.Nullable;

/// How the media server sees the same connection.
///
/// @param lossFrom of the packets from the browser, 0..1
/// @param lossTo of the packets to the browser, 0..1
/// @param availableKbps what it takes the way to the browser to carry; null: not known yet
public record ServerView(double lossFrom, double lossTo, @Nullable Integer availableKbps) {}
