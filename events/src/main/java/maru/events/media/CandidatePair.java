package maru.events.media;

/// The pair of ICE candidates that carries a transport's media. Addresses are not kept.
///
/// @param local of the browser
/// @param remote of the media server
/// @param rttMillis the round trip
public record CandidatePair(Protocol protocol, Type local, Type remote, int rttMillis) {
  /// Towards a TURN server for a relayed candidate.
  public enum Protocol {
    UDP,
    TCP,
    TLS
  }

  /// As in RFC 8445.
  public enum Type {
    HOST,
    SRFLX,
    PRFLX,
    RELAY
  }
}
