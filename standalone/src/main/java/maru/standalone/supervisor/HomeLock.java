package maru.standalone.supervisor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One supervisor per home. The kernel lets go of the lock however the supervisor ends.
final class HomeLock implements AutoCloseable {

  private final FileLock lock;

  private HomeLock(FileLock lock) {
    this.lock = lock;
  }

  /// @throws StartRefused when another supervisor runs here; the sentence says where it serves
  static HomeLock take(Home home, String url) throws IOException {
    Path file = home.run().resolve("supervisor.lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new StartRefused(
          "Maru already runs in %s (%s). Stop it there with ctrl-C, or give this one another home and other ports."
              .formatted(home.folder(), Files.readString(file).strip()));
    }
    channel.truncate(0);
    String note = "process " + ProcessHandle.current().pid() + ", " + url;
    channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
    return new HomeLock(lock);
  }

  @Override
  public void close() throws IOException {
    lock.acquiredBy().close();
  }
}
