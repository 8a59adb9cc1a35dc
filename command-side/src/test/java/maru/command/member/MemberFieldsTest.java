package maru.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import maru.command.Refusal;
import maru.command.Refused;
import maru.command.text.FieldRefusal;
import maru.command.text.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberFieldsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kim@example.com",
        " kim@example.com ",
        "kim.young+a@sub.example.co.kr",
        "김@예시.한국"
      })
  void addressesAreKnownByTheirForm(String address) {
    Fields fields = new Fields();
    Email email = MemberFields.email(fields, address);
    fields.refuse();
    assertThat(email.address()).isEqualTo(address.strip());
  }

  @Test
  void addressesAreComparedWithoutCaseAndWidth() {
    assertThat(MemberFields.key(" Kim@Example.com "))
        .isEqualTo(MemberFields.key("ｋｉｍ@example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kim",
        "@example.com",
        "kim@",
        "kim@example",
        "a b@example.com",
        "a@b@c.com",
        "<kim@example.com>"
      })
  void whatIsNoAddressIsRefused(String address) {
    refused(fields -> MemberFields.email(fields, address), MemberRefusal.EMAIL_INVALID);
  }

  @Test
  void passwordsThatOthersTryFirstAreRefused() {
    refused(f -> MemberFields.password(f, "Password123"), MemberRefusal.PASSWORD_COMMON);
    refused(f -> MemberFields.password(f, "aaaaaaaaaa"), MemberRefusal.PASSWORD_COMMON);
    refused(f -> MemberFields.password(f, "short"), FieldRefusal.TOO_SHORT);
    refused(f -> MemberFields.password(f, "x1".repeat(65)), FieldRefusal.TOO_LONG);
    refused(f -> MemberFields.password(f, "good but\u0000"), FieldRefusal.CONTROL_CHARACTER);
    refused(f -> MemberFields.password(f, null), FieldRefusal.REQUIRED);
    refused(
        f -> MemberFields.password(f, "xx-youngjun-1", "youngjun@example.com"),
        MemberRefusal.PASSWORD_PERSONAL);
  }

  @Test
  void aPasswordKeepsItsSpaces() {
    Fields fields = new Fields();
    assertThat(MemberFields.password(fields, " 마루에 앉아 쉰다 ")).isEqualTo(" 마루에 앉아 쉰다 ");
    fields.refuse();
  }

  @Test
  void interestsAreCategoriesOfEitherLevel() {
    Fields fields = new Fields();
    assertThat(MemberFields.interests(fields, List.of("art", "dance.pole", "art")))
        .containsExactly("art", "dance.pole");
    fields.refuse();
    refused(f -> MemberFields.interests(f, List.of("knitting")), MemberRefusal.INTEREST_UNKNOWN);
    refused(f -> MemberFields.interests(f, Arrays.asList("art", null)), FieldRefusal.REQUIRED);
  }

  private static void refused(Consumer<Fields> check, Refusal refusal) {
    Fields fields = new Fields();
    check.accept(fields);
    assertThatThrownBy(fields::refuse)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }
}
