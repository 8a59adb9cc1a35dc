package maru.standalone.supervisor;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/// A network interface that a phone may be behind: up, neither loopback nor a tunnel.
///
/// @param addresses its IPv4 addresses, in digits
record Link(String name, List<String> addresses) {

  static List<Link> ofThisMachine() {
    try {
      return NetworkInterface.networkInterfaces().filter(Link::isUsable).map(Link::of).toList();
    } catch (SocketException failure) {
      throw new StartRefused("This machine's network can't be read.", failure);
    }
  }

  private static boolean isUsable(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback() && !network.isPointToPoint();
    } catch (SocketException justGone) {
      return false;
    }
  }

  private static Link of(NetworkInterface network) {
    return new Link(
        network.getName(),
        network
            .inetAddresses()
            .filter(Inet4Address.class::isInstance)
            .map(InetAddress::getHostAddress)
            .toList());
  }
}
