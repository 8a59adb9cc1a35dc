package maru.events.media;

/// What went one way since the last sample.
///
/// @param loss the share of packets that did not arrive, 0..1
/// @param jitterMillis of what varies most
/// @param height of the largest picture, in pixels; 0: there was none
/// @param framesPerSecond of that picture
/// @param layers simulcast layers that were really sent, or pictures that were received
public record Flow(double loss, int jitterMillis, int height, int framesPerSecond, int layers) {}
