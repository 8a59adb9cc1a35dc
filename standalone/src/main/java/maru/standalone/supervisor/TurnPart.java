package maru.standalone.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// coturn, for phones whose network lets no media through: they reach the media server by way of
/// it. Its secret is in a file, since everybody on the machine can read a command line.
record TurnPart(TurnConfig config) implements Part {

  static final String PROGRAM = "turnserver";

  /// @throws StartRefused when this machine has no coturn
  static void needProgram(Variables variables) {
    boolean found =
        Stream.of(variables.text("PATH", "/usr/bin").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    if (!found) {
      throw new StartRefused(
          "--lan needs coturn, for phones behind strict networks. Install it by: sudo apt-get install coturn");
    }
  }

  @Override
  public String name() {
    return "turn";
  }

  @Override
  public String title() {
    return "TURN relay";
  }

  @Override
  public String address() {
    return "turn:" + config.address() + ":" + config.port();
  }

  /// As browsers are told: by UDP, and by TCP where that is shut.
  String urls() {
    return address() + "?transport=udp," + address() + "?transport=tcp";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(config.state());
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path draft = Files.createTempFile(config.state(), "turnserver", "", ownerOnly);
    Files.writeString(draft, config.text());
    Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public List<String> command() {
    return List.of(PROGRAM, "-c", file().toString());
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public boolean isWell() {
    return Stun.answers(config.address(), config.port());
  }

  private Path file() {
    return config.state().resolve("turnserver.conf");
  }
}
