package maru.analytics.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

final class AssignmentSerializer implements SimpleVersionedSerializer<Assignment> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(Assignment assignment) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBoolean(assignment.planned());
    out.writeInt(assignment.waiting().size());
    for (PositionRange range : assignment.waiting()) {
      PositionRangeSerializer.write(range, out);
    }
    return bytes.toByteArray();
  }

  @Override
  public Assignment deserialize(int version, byte[] bytes) throws IOException {
    PositionRangeSerializer.requireVersion(version, VERSION);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    boolean planned = in.readBoolean();
    int size = in.readInt();
    List<PositionRange> waiting = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      waiting.add(PositionRangeSerializer.read(in));
    }
    return new Assignment(planned, waiting);
  }
}
