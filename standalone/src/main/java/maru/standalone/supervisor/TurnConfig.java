package maru.standalone.supervisor;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// coturn's settings: a relay to the media server, and to nothing else.
///
/// @param address where it listens and relays from
/// @param secret that credentials are made with, which only the bridge knows besides
/// @param peers the media server's addresses
/// @param state a folder of its own
record TurnConfig(String address, int port, String secret, List<String> peers, Path state) {

  /// One port for each relay: some 150 people at two transports each, asked for by UDP and by TCP.
  private static final int FIRST_RELAY = 49_160;

  private static final int RELAYS = 600;

  /// Ten transports of one member by UDP and by TCP, over tabs and reloads that have not ended yet.
  private static final int RELAYS_OF_ONE = 20;

  String text() {
    return """
    listening-ip=%s
    relay-ip=%s
    listening-port=%d
    min-port=%d
    max-port=%d
    realm=maru
    use-auth-secret
    static-auth-secret=%s
    no-cli
    no-tls
    no-dtls
    no-tcp-relay
    no-multicast-peers
    denied-peer-ip=0.0.0.0-255.255.255.255
    denied-peer-ip=::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
    %s
    user-quota=%d
    total-quota=%d
    log-file=stdout
    simple-log
    userdb=%s
    pidfile=%s
    """
        .formatted(
            address,
            address,
            port,
            FIRST_RELAY,
            FIRST_RELAY + RELAYS - 1,
            secret,
            peers.stream().map(peer -> "allowed-peer-ip=" + peer).collect(Collectors.joining("\n")),
            RELAYS_OF_ONE,
            RELAYS,
            state.resolve("turndb"),
            state.resolve("turnserver.pid"));
  }
}
