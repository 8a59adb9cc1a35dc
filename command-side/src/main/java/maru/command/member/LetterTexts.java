package maru.command.member;

import maru.events.member.Language;

/// What Maru writes to its members.
final class LetterTexts {
  private LetterTexts() {}

  static Letter verifyAddress(String to, String name, Language language, String link) {
    return switch (language) {
      case KO ->
          new Letter(
              to,
              "마루에 오신 것을 환영해요. 이메일 주소를 확인해 주세요",
              """
              %s님, 마루에 오신 것을 환영해요.

              아래 링크를 열면 이메일 주소 확인이 끝나요. 링크는 사흘 동안 쓸 수 있어요.
              %s

              가입한 적이 없다면 이 메일은 지우셔도 돼요.
              """
                  .formatted(name, link),
              link);
      case EN ->
          new Letter(
              to,
              "Welcome to Maru. Please confirm your e-mail address",
              """
              Welcome to Maru, %s.

              Open this link to confirm your e-mail address. It works for three days.
              %s

              If you did not sign up, you can delete this mail.
              """
                  .formatted(name, link),
              link);
    };
  }

  static Letter resetPassword(String to, String name, Language language, String link) {
    return switch (language) {
      case KO ->
          new Letter(
              to,
              "마루 비밀번호를 다시 정해 주세요",
              """
              %s님, 비밀번호를 다시 정하려면 아래 링크를 열어 주세요. 링크는 30분 동안 한 번 쓸 수 있어요.
              %s

              요청한 적이 없다면 이 메일은 지우셔도 돼요. 비밀번호는 그대로예요.
              """
                  .formatted(name, link),
              link);
      case EN ->
          new Letter(
              to,
              "Choose a new password for Maru",
              """
              %s, open this link to choose a new password. It works once, within 30 minutes.
              %s

              If you did not ask for it, you can delete this mail. Your password stays as it is.
              """
                  .formatted(name, link),
              link);
    };
  }
}
