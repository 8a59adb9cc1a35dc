package maru.standalone.app;

import java.util.List;
import java.util.Locale;
import maru.command.BodyLimit;
import maru.command.StrictJson;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// How every request is read, whichever side answers it.
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {
  /// Just before the security chain, which stands at -100.
  private static final int BEFORE_SECURITY = -110;

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit() {
    FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(new BodyLimit());
    registration.setOrder(BEFORE_SECURITY);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
    return server ->
        server.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(UnreadableRequests.class.getName());
          }
        });
  }

  /// For whoever asks Spring for the locale: the same answer as problems give.
  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.KOREAN, Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.KOREAN);
    return resolver;
  }

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return StrictJson::strict;
  }
}
