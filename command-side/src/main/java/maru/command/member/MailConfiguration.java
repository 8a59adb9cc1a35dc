package maru.command.member;

import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail server if `maru.mail.smtp.host` names one, else the outbox.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  /// For each step of the conversation with the server. A try may take some of them.
  private static final String PATIENCE_MILLIS = "10000";

  @Bean
  @ConditionalOnProperty("maru.mail.smtp.host")
  @DependsOn("accountsSchema")
  Postman postman(
      JdbcClient jdbc,
      @Value("${maru.mail.smtp.host}") String host,
      @Value("${maru.mail.smtp.port:587}") int port,
      @Value("${maru.mail.smtp.user:}") String user,
      @Value("${maru.mail.smtp.password:}") String password,
      @Value("${maru.mail.smtp.starttls:true}") boolean startTls,
      @Value("${maru.mail.smtp.from:maru@localhost}") String from,
      @Value("${maru.mail.retry-after:2m}") Duration retryAfter) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(host);
    sender.setPort(port);
    sender.setDefaultEncoding("UTF-8");
    Properties properties = sender.getJavaMailProperties();
    if (!user.isEmpty()) {
      sender.setUsername(user);
      sender.setPassword(password);
      properties.setProperty("mail.smtp.auth", "true");
    }
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    return new Postman(jdbc, new SmtpMail(sender, from), retryAfter);
  }

  @Bean
  @ConditionalOnProperty(
      name = "maru.mail.smtp.host",
      havingValue = "no mail server has this name",
      matchIfMissing = true)
  @DependsOn("accountsSchema")
  Outbox outbox(JdbcClient jdbc) {
    return new Outbox(jdbc);
  }
}
