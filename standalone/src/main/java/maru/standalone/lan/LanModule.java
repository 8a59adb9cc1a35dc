package maru.standalone.lan;

import java.net.URI;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.ProtocolHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.CompressionConnectorCustomizer;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl.ClientAuth;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// HTTPS for the local network, beside the plain HTTP of this machine. The certificate is the SSL
/// bundle `lan`; a renewed one is taken up without a restart.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("maru.lan.url")
@Import(LanPage.class)
public class LanModule {
  static final String BUNDLE = "lan";

  /// Before whatever else looks at a request.
  private static final int FIRST = -120;

  @Bean
  LanEntrance lanEntrance(@Value("${maru.lan.url}") URI url, @Value("${maru.lan.page}") URI page) {
    return new LanEntrance(url, page);
  }

  /// The last of all, since the new connector is made as the others have configured the first.
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> lanConnector(
      LanEntrance entrance, SslBundles bundles) {
    return server -> server.addAdditionalConnectors(connector(server, entrance, bundles));
  }

  private static Connector connector(
      TomcatServletWebServerFactory server, LanEntrance entrance, SslBundles bundles) {
    Connector connector = new Connector(server.getProtocol());
    connector.setThrowOnFailure(true);
    connector.setPort(entrance.url().getPort());
    connector.setProperty("address", entrance.url().getHost());
    connector.setURIEncoding(server.getUriEncoding().name());
    server.getProtocolHandlerCustomizers().forEach(each -> customize(each, connector));
    server.getConnectorCustomizers().forEach(each -> each.customize(connector));
    new CompressionConnectorCustomizer(server.getCompression()).customize(connector);
    var ssl =
        new SslConnectorCustomizer(LogFactory.getLog(LanModule.class), connector, ClientAuth.NONE);
    ssl.customize(bundles.getBundle(BUNDLE), Map.of());
    bundles.addBundleUpdateHandler(BUNDLE, bundle -> ssl.update(null, bundle));
    return connector;
  }

  /// Each is written for a kind of protocol handler, of which this server has one.
  @SuppressWarnings("unchecked")
  private static void customize(
      TomcatProtocolHandlerCustomizer<?> customizer, Connector connector) {
    ((TomcatProtocolHandlerCustomizer<ProtocolHandler>) customizer)
        .customize(connector.getProtocolHandler());
  }

  @Bean
  FilterRegistrationBean<PlainRequests> plainRequests(LanEntrance entrance) {
    var registration = new FilterRegistrationBean<>(new PlainRequests(entrance.url()));
    registration.setOrder(FIRST);
    return registration;
  }
}
