package maru.analytics.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

final class PositionRangeSerializer implements SimpleVersionedSerializer<PositionRange> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(PositionRange range) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(range, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Override
  public PositionRange deserialize(int version, byte[] bytes) throws IOException {
    requireVersion(version, VERSION);
    return read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  static void write(PositionRange range, DataOutputStream out) throws IOException {
    out.writeUTF(range.splitId());
    out.writeLong(range.after());
    out.writeLong(range.upTo());
  }

  static PositionRange read(DataInputStream in) throws IOException {
    return new PositionRange(in.readUTF(), in.readLong(), in.readLong());
  }

  static void requireVersion(int version, int known) throws IOException {
    if (version != known) {
      throw new IOException("state of version " + version + ", but only " + known + " is known");
    }
  }
}
