package maru.command.member;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/// A mail server.
final class SmtpMail {
  private final JavaMailSender sender;
  private final String from;

  SmtpMail(JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  /// Has taken the letter when this returns. Blocks.
  ///
  /// @throws org.springframework.mail.MailException when it did not
  void send(Letter letter) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(letter.to());
    message.setSubject(letter.subject());
    message.setText(letter.text());
    sender.send(message);
  }
}
