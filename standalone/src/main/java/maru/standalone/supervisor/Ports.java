package maru.standalone.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Looks at ports before anything is started on them.
final class Ports {

  private Ports() {}

  /// The port itself when it is free; a free one when 0 is asked for.
  ///
  /// @param what whose port it is, as an operator calls it
  /// @param variable the environment variable that changes it
  /// @throws StartRefused when something listens there already
  static int claim(int port, String what, String variable) {
    return claim(InetAddress.getLoopbackAddress(), port, what, variable);
  }

  /// The same at another address of this machine.
  static int claim(InetAddress address, int port, String what, String variable) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(address, port));
      return probe.getLocalPort();
    } catch (IOException taken) {
      throw new StartRefused(
          "Port %d for %s is taken by another program. Stop that program, or set %s to a free port."
              .formatted(port, what, variable),
          taken);
    }
  }
}
