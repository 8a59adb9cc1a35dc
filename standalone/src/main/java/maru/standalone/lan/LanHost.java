package maru.standalone.lan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What this machine is called in the local network.
///
/// @param address its IPv4 address, in digits
/// @param names its host name, alone and with `.local` (which phones look up by multicast DNS);
///   none where the machine has no name of its own
public record LanHost(String address, List<String> names) {

  /// One label of a host name, which certificates and addresses of pages take as it is.
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /// The host of this address, by its own name if it has one.
  ///
  /// @param hostName as the operating system has it; its first label counts
  public static LanHost of(String address, String hostName) {
    String label = hostName.strip().toLowerCase(Locale.ROOT).split("\\.", 2)[0];
    boolean own = LABEL.matcher(label).matches() && !label.equals("localhost");
    return new LanHost(address, own ? List.of(label, label + ".local") : List.of());
  }
}
