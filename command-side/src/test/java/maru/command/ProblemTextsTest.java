package maru.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import maru.command.text.FieldRefusal;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
  private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)+");

  @Test
  void everyRefusalSpeaksKoreanAndEnglish() {
    List<String> silent = new ArrayList<>();
    for (Refusal refusal : refusals()) {
      for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
        String pattern = ProblemTexts.pattern(refusal, locale);
        if (pattern == null || pattern.isBlank()) {
          silent.add(refusal.code() + " " + locale);
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void everyCodeIsADottedNameAndMeansOneThing() {
    Map<String, Refusal.Kind> kinds = new HashMap<>();
    for (Refusal refusal : refusals()) {
      assertThat(refusal.code()).matches(CODE);
      assertThat(kinds.getOrDefault(refusal.code(), refusal.kind()))
          .as(refusal.code())
          .isEqualTo(refusal.kind());
      kinds.put(refusal.code(), refusal.kind());
    }
  }

  @Test
  void argumentsAreTold() {
    assertThat(ProblemTexts.of(RequestRefusal.TOO_LARGE, List.of(64), Locale.ENGLISH))
        .contains("64 KB");
    assertThat(ProblemTexts.of(RequestRefusal.TOO_LARGE, List.of(64), Locale.KOREAN))
        .contains("64KB");
  }

  @Test
  void oneIsOneInEnglish() {
    assertThat(ProblemTexts.of(FieldRefusal.TOO_FEW, List.of(1), Locale.ENGLISH))
        .isEqualTo("At least one is needed.");
    assertThat(ProblemTexts.of(FieldRefusal.TOO_FEW, List.of(2), Locale.ENGLISH))
        .isEqualTo("At least 2 are needed.");
  }

  @Test
  void languagesFollowTheHeader() {
    assertThat(Languages.of(null)).isEqualTo(Locale.KOREAN);
    assertThat(Languages.of("en-US,ko;q=0.5")).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.of("ko-KR")).isEqualTo(Locale.KOREAN);
    assertThat(Languages.of("fr")).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.of(";;;")).isEqualTo(Locale.KOREAN);
  }

  /// All constants of all refusals below `maru.command`.
  static List<Refusal> refusals() {
    List<Refusal> all = new ArrayList<>();
    for (JavaClass found :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("maru.command")) {
      if (found.isEnum() && found.isAssignableTo(Refusal.class)) {
        all.addAll(Arrays.asList((Refusal[]) found.reflect().getEnumConstants()));
      }
    }
    assertThat(all).hasSizeGreaterThan(40);
    return all;
  }
}
