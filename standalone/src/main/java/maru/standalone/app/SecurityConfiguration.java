package maru.standalone.app;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import maru.command.LocalCaller;
import maru.command.member.TokenKey;
import maru.store.EndedSessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/// Who may reach what. What a path needs beyond a role is decided where the decision is made.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:;"
          + " style-src 'self' 'unsafe-inline'; font-src 'self' data:; worker-src 'self' blob:;"
          + " connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";
  private static final String PERMISSIONS =
      "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=()";

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      JwtDecoder decoder,
      @Value("${maru.public-url:http://localhost:8080}") URI publicUrl,
      @Value("${maru.lan.url:}") String lanUrl)
      throws Exception {
    SecurityAnswers answers = new SecurityAnswers();
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // CrossSiteGuard stands in its place
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(headers -> headers(headers, lanUrl.isEmpty()))
        .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .oauth2ResourceServer(server ->
            server
                .bearerTokenResolver(new BearerOrCookie())
                .authenticationEntryPoint(answers)
                .accessDeniedHandler(answers)
                .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(roles())))
        .addFilterBefore(new CrossSiteGuard(publicUrl), BearerTokenAuthenticationFilter.class)
        .authorizeHttpRequests(who -> permissions(who, new LocalCaller(publicUrl)))
        .build();
  }

  private static void permissions(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry who,
      LocalCaller localCaller) {
    who.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(
            GET,
            "/api/config",
            "/api/outbox",
            "/api/categories",
            "/api/suggest",
            "/api/requests",
            "/api/courses",
            "/api/courses/*",
            "/api/courses/*/similar",
            "/api/friend-seats/*",
            "/actuator/health/**",
            "/v3/api-docs/**")
        .permitAll()
        .requestMatchers(
            POST,
            "/api/members",
            "/api/members/verify",
            "/api/login",
            "/api/logout",
            "/api/token/refresh",
            "/api/token/logout",
            "/api/password/forgotten",
            "/api/password")
        .permitAll()
        .requestMatchers("/api/history/**")
        .hasAnyRole("ANALYST", "ADMIN")
        .requestMatchers("/api/projections/**", "/flink/**")
        .hasRole("ADMIN")
        .requestMatchers("/actuator/**")
        .access(new LocalOrAdmin(localCaller))
        .requestMatchers("/api/**", "/signal/**")
        .authenticated()
        .requestMatchers(GET, "/**")
        .permitAll()
        .requestMatchers(HEAD, "/**")
        .permitAll()
        .anyRequest()
        .denyAll();
  }

  /// @param https that HTTPS is all there is; in a local network the page about the certificate is
  ///   read over plain HTTP, from the same name
  private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
    if (!https) {
      headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(policy ->
            policy.policy(
                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                    .ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(policy ->
            policy.policy(
                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                    .CrossOriginOpenerPolicy.SAME_ORIGIN));
  }

  @Bean
  JwtDecoder jwtDecoder(TokenKey key, EndedSessions ended) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(key.key()).macAlgorithm(MacAlgorithm.HS256).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(),
            new JwtIssuerValidator("maru"),
            token -> whoseSessionGoesOn(token, ended)));
    return decoder;
  }

  private static OAuth2TokenValidatorResult whoseSessionGoesOn(Jwt token, EndedSessions ended) {
    String session = token.getClaimAsString("sid");
    return session != null && ended.isEnded(session)
        ? OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The session has ended", null))
        : OAuth2TokenValidatorResult.success();
  }

  private static JwtAuthenticationConverter roles() {
    JwtGrantedAuthoritiesConverter authorities = new JwtGrantedAuthoritiesConverter();
    authorities.setAuthoritiesClaimName("roles");
    authorities.setAuthorityPrefix("ROLE_");
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(authorities);
    return converter;
  }
}
