package maru.standalone.demo.robots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How a frame is cut into the payloads of RTP packets.
enum Payloads {
  /// RFC 7741, with the shortest descriptor: one byte that tells whether the frame begins here.
  VP8 {
    @Override
    List<byte[]> of(byte[] frame) {
      List<byte[]> payloads = new ArrayList<>();
      for (int from = 0; from < frame.length; from += LARGEST) {
        byte[] part = Arrays.copyOfRange(frame, from, Math.min(frame.length, from + LARGEST));
        byte[] payload = new byte[part.length + 1];
        payload[0] = (byte) (from == 0 ? 0x10 : 0);
        System.arraycopy(part, 0, payload, 1, part.length);
        payloads.add(payload);
      }
      return payloads;
    }
  },
  /// RFC 7587: the packet as it is.
  OPUS {
    @Override
    List<byte[]> of(byte[] frame) {
      return List.of(frame);
    }
  };

  /// Bytes; with all headers of SRTP and IP still below what any network carries.
  static final int LARGEST = 1_100;

  abstract List<byte[]> of(byte[] frame);
}
