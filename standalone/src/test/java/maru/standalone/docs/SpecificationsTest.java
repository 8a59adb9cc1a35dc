package maru.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import maru.command.Refusal;
import org.junit.jupiter.api.Test;

/// What tests as specifications promise together.
class SpecificationsTest {
  /// These go through all refusals alike, and expect none.
  private static final Set<String> NO_SPECIFICATIONS =
      Set.of("ProblemTextsTest.java", "SpecificationsTest.java");

  /// One reason for saying no.
  ///
  /// @param constant as Java names it
  private record Reason(String constant, String code) {

    boolean standsIn(String specification) {
      return specification.contains("\"" + code + "\"")
          || specification.contains(constant + ")")
          || specification.contains(constant + ",")
          || specification.contains(constant + ";");
    }
  }

  @Test
  void everyRefusalStandsInSomeThen() {
    List<String> specifications =
        Checkout.filesEndingIn("Test.java").stream()
            .filter(SpecificationsTest::isSpecification)
            .map(Checkout::text)
            .toList();
    List<Reason> reasons = reasons().toList();
    assertThat(reasons).hasSizeGreaterThan(100);
    assertThat(reasons)
        .filteredOn(reason -> specifications.stream().noneMatch(reason::standsIn))
        .isEmpty();
  }

  private static boolean isSpecification(Path file) {
    return Checkout.name(file).contains("/src/test/")
        && !NO_SPECIFICATIONS.contains(file.getFileName().toString());
  }

  private static Stream<Reason> reasons() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("maru.command", "maru.query")
            .stream()
            .filter(JavaClass::isEnum)
            .map(JavaClass::reflect)
            .flatMap(SpecificationsTest::reasons);
  }

  private static Stream<Reason> reasons(Class<?> refusals) {
    return Stream.of(refusals.getEnumConstants())
        .flatMap(constant ->
            switch (constant) {
              case Refusal refusal -> Stream.of(reason(refusals, constant, refusal.code()));
              case maru.query.request.Refusal refusal ->
                  Stream.of(reason(refusals, constant, refusal.code()));
              default -> Stream.empty();
            });
  }

  private static Reason reason(Class<?> refusals, Object constant, String code) {
    return new Reason(refusals.getSimpleName() + "." + ((Enum<?>) constant).name(), code);
  }
}
