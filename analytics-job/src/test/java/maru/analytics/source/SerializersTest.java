package maru.analytics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerializersTest {
  private static final PositionRange LIVE = PositionRange.live(7).readUpTo(11);

  @Test
  void aRangeComesBackAsItWas() throws IOException {
    PositionRangeSerializer serializer = new PositionRangeSerializer();

    assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(LIVE)))
        .isEqualTo(LIVE);
  }

  @Test
  void whatIsStillToBeHandedOutComesBackAsItWas() throws IOException {
    AssignmentSerializer serializer = new AssignmentSerializer();
    Assignment assignment = new Assignment(true, List.of(PositionRange.history(0, 7), LIVE));

    assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(assignment)))
        .isEqualTo(assignment);
  }

  @Test
  void anUnknownVersionIsRefused() {
    assertThatThrownBy(() -> new PositionRangeSerializer().deserialize(99, new byte[0]))
        .isInstanceOf(IOException.class);
  }
}
