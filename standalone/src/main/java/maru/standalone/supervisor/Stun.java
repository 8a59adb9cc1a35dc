package maru.standalone.supervisor;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/// Asks a STUN or TURN server whether it is there, by a binding request (RFC 8489).
final class Stun {

  private static final short REQUEST = 0x0001;
  private static final short SUCCESS = 0x0101;
  private static final int COOKIE = 0x2112A442;
  private static final int HEADER = 20;
  private static final int LARGEST = 1_500;

  /// On this machine it answers at once, or is busy starting.
  private static final int LIMIT_MS = 1_000;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Stun() {}

  static boolean answers(String address, int port) {
    byte[] transaction = new byte[12];
    RANDOM.nextBytes(transaction);
    ByteBuffer request = ByteBuffer.allocate(HEADER);
    request.putShort(REQUEST).putShort((short) 0).putInt(COOKIE).put(transaction);
    DatagramPacket answer = new DatagramPacket(new byte[LARGEST], LARGEST);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(address, port));
      socket.setSoTimeout(LIMIT_MS);
      socket.send(new DatagramPacket(request.array(), HEADER));
      socket.receive(answer);
    } catch (IOException notYet) {
      return false;
    }
    ByteBuffer read = ByteBuffer.wrap(answer.getData(), 0, answer.getLength());
    return read.remaining() >= HEADER
        && read.getShort(0) == SUCCESS
        && read.slice(8, 12).equals(ByteBuffer.wrap(transaction));
  }
}
