package maru.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanAddressTest {
  private static final Link WIRE = new Link("eth0", List.of("192.168.0.7"));
  private static final Link AIR = new Link("wlan0", List.of("10.0.0.7"));
  private static final Link CONTAINERS = new Link("docker0", List.of("172.17.0.1"));

  @Test
  void theDefaultRoutesInterfaceIsTaken() {
    assertThat(choose(List.of(CONTAINERS, WIRE), new DefaultRoute("eth0", 100)))
        .isEqualTo("192.168.0.7");
  }

  @Test
  void ofTwoDefaultRoutesTheOneWithTheSmallerMetricCounts() {
    assertThat(
            choose(
                List.of(WIRE, AIR), new DefaultRoute("eth0", 600), new DefaultRoute("wlan0", 100)))
        .isEqualTo("10.0.0.7");
  }

  @Test
  void aDefaultRouteThroughATunnelIsPassedOver() {
    assertThat(choose(List.of(WIRE), new DefaultRoute("tun0", 0))).isEqualTo("192.168.0.7");
  }

  @Test
  void withoutADefaultRouteTheOnlyAddressIsTaken() {
    assertThat(choose(List.of(AIR))).isEqualTo("10.0.0.7");
  }

  @Test
  void severalAddressesAreRefusedByNamingThem() {
    assertThatThrownBy(() -> choose(List.of(WIRE, AIR)))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "This machine has several addresses (192.168.0.7, 10.0.0.7). Say which one phones reach: ./maru up --lan 192.168.0.7");
  }

  @Test
  void severalAddressesOfTheBestInterfaceAreRefusedToo() {
    Link both = new Link("eth0", List.of("192.168.0.7", "192.168.1.7"));
    assertThatThrownBy(() -> choose(List.of(both, AIR), new DefaultRoute("eth0", 0)))
        .hasMessageContaining("(192.168.0.7, 192.168.1.7)");
  }

  @Test
  void aMachineWithoutANetworkIsRefused() {
    assertThatThrownBy(() -> choose(List.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "--lan needs a network, and this machine has no IPv4 address but its own loopback. Connect it, or leave --lan out.");
  }

  @Test
  void theGivenAddressIsTakenWhateverTheRoutes() {
    assertThat(
            LanAddress.choose(List.of(WIRE, AIR), List.of(new DefaultRoute("eth0", 0)), "10.0.0.7"))
        .isEqualTo("10.0.0.7");
  }

  @Test
  void anAddressOfAnotherMachineIsRefused() {
    assertThatThrownBy(() -> LanAddress.choose(List.of(WIRE), List.of(), "192.168.0.9"))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "--lan 192.168.0.9: this machine does not have that address. It has: 192.168.0.7.");
  }

  @Test
  void defaultRoutesAreReadFromTheKernelsTable() {
    String table =
        """
        Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
        eth0	00000000	010200C0	0003	0	0	100	00000000	0	0	0
        eth0	000200C0	00000000	0001	0	0	100	00FFFFFF	0	0	0
        wlan0	00000000	0100000A	0003	0	0	600	00000000	0	0	0
        """;
    assertThat(DefaultRoute.in(table))
        .containsExactly(new DefaultRoute("eth0", 100), new DefaultRoute("wlan0", 600));
  }

  private static String choose(List<Link> links, DefaultRoute... routes) {
    return LanAddress.choose(links, List.of(routes), "");
  }
}
