package maru.command.member;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import maru.command.text.FieldRefusal;
import maru.command.text.Fields;
import maru.events.catalogue.Categories;
import org.jspecify.annotations.Nullable;

/// Rules for what people tell about themselves.
public final class MemberFields {
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_INTRODUCTION = 1000;
  private static final int LONGEST_TOKEN = 100;
  private static final int MOST_INTERESTS = 20;
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 128;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\.]+(\\.[^\\s@<>\"(),:;\\[\\]\\\\.]+)+");

  /// The passwords that are tried first, of those that are long enough.
  private static final Set<String> COMMON =
      Set.of(
          "12345678",
          "123456789",
          "1234567890",
          "123123123",
          "11111111",
          "00000000",
          "88888888",
          "87654321",
          "password",
          "password1",
          "password12",
          "password123",
          "passw0rd",
          "p@ssw0rd",
          "qwertyuiop",
          "qwerty123",
          "qwer1234",
          "1q2w3e4r",
          "1q2w3e4r5t",
          "1qaz2wsx",
          "q1w2e3r4",
          "asdfghjkl",
          "asdf1234",
          "zxcvbnm1",
          "abcd1234",
          "a1234567",
          "a12345678",
          "abc12345",
          "iloveyou",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "superman",
          "trustno1",
          "welcome1",
          "letmein1",
          "dragon12",
          "qwerasdf",
          "qwerasdfzxcv",
          "dkssud12",
          "tkfkdgo1",
          "tkfkdgody",
          "dkagh1234",
          "비밀번호",
          "사랑해요",
          "안녕하세요");

  private MemberFields() {}

  public static Email email(Fields fields, @Nullable String value) {
    String address = fields.line("email", value, 1, LONGEST_EMAIL);
    if (!address.isEmpty() && !EMAIL.matcher(address).matches()) {
      fields.refuse("email", MemberRefusal.EMAIL_INVALID);
    }
    return new Email(address, key(address));
  }

  /// The form in which addresses are compared.
  static String key(String address) {
    return Normalizer.normalize(address.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  public static String name(Fields fields, @Nullable String value) {
    return fields.line("name", value, 1, LONGEST_NAME);
  }

  static String introduction(Fields fields, @Nullable String value) {
    return fields.prose("introduction", value, 1, LONGEST_INTRODUCTION);
  }

  /// A password is not trimmed. What it is made of is nobody's business, as long as others don't
  /// try it first.
  ///
  /// @param personal texts that it may not contain
  static String password(Fields fields, @Nullable String value, String... personal) {
    if (value == null) {
      fields.refuse("password", FieldRefusal.REQUIRED);
      return "";
    }
    String password = Normalizer.normalize(value, Normalizer.Form.NFKC);
    int length = password.codePointCount(0, password.length());
    String lower = password.toLowerCase(Locale.ROOT);
    if (password.codePoints().anyMatch(Character::isISOControl)) {
      fields.refuse("password", FieldRefusal.CONTROL_CHARACTER);
    } else if (length < SHORTEST_PASSWORD) {
      fields.refuse("password", FieldRefusal.TOO_SHORT, SHORTEST_PASSWORD);
    } else if (length > LONGEST_PASSWORD) {
      fields.refuse("password", FieldRefusal.TOO_LONG, LONGEST_PASSWORD);
    } else if (COMMON.contains(lower) || lower.codePoints().distinct().count() < 3) {
      fields.refuse("password", MemberRefusal.PASSWORD_COMMON);
    } else if (contains(lower, personal)) {
      fields.refuse("password", MemberRefusal.PASSWORD_PERSONAL);
    }
    return password;
  }

  /// A password as it is typed to sign in: whatever it is, it is only compared.
  static String givenPassword(Fields fields, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      fields.refuse("password", value == null ? FieldRefusal.REQUIRED : FieldRefusal.BLANK);
      return "";
    }
    String password = Normalizer.normalize(value, Normalizer.Form.NFKC);
    if (password.codePoints().anyMatch(Character::isISOControl)) {
      fields.refuse("password", FieldRefusal.CONTROL_CHARACTER);
    } else if (password.codePointCount(0, password.length()) > LONGEST_PASSWORD) {
      fields.refuse("password", FieldRefusal.TOO_LONG, LONGEST_PASSWORD);
    }
    return password;
  }

  static String token(Fields fields, @Nullable String value) {
    return fields.line("token", value, 1, LONGEST_TOKEN);
  }

  static List<String> interests(Fields fields, List<@Nullable String> values) {
    List<String> interests = fields.lines("interests", values, MOST_INTERESTS, 60);
    for (String interest : interests) {
      if (!interest.isEmpty() && Categories.find(interest) == null) {
        fields.refuse("interests", MemberRefusal.INTEREST_UNKNOWN);
        break;
      }
    }
    return interests;
  }

  private static boolean contains(String password, String... personal) {
    for (String part : personal) {
      String local = part.contains("@") ? part.substring(0, part.indexOf('@')) : part;
      if (local.length() >= 4 && password.contains(local.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
