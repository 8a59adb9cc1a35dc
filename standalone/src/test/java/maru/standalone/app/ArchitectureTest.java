package maru.standalone.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

/// Rules that no compiler checks.
class ArchitectureTest {
  private static final JavaClasses MARU =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("maru");
  private static final List<String> COMMAND_FEATURES =
      List.of(
          "attendance",
          "catalogue",
          "classroom",
          "demand",
          "enrollment",
          "member",
          "quiz",
          "recommendation");

  @Test
  void thePackagesThatTheRulesNameExist() {
    for (String feature : COMMAND_FEATURES) {
      holdsClasses("maru.command." + feature);
    }
    for (String named :
        List.of("maru.events", "maru.store", "maru.store.axon", "maru.documents", "maru.query")) {
      holdsClasses(named);
    }
  }

  @Test
  void decisionsArePlainJava() {
    classes()
        .that()
        .haveNameMatching("maru\\.command\\..*(Decider|Decisions|Rules)")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "maru.command..", "maru.events..", "org.jspecify..")
        .check(MARU);
  }

  @Test
  void decisionsHaveNeitherClockNorDice() {
    noClasses()
        .that()
        .haveNameMatching("maru\\.command\\..*(Decider|Decisions|Rules)")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .check(MARU);
  }

  @Test
  void theContractKnowsNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage("maru.events..", "maru.store", "maru.documents..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.axonframework..", "org.apache.flink..")
        .check(MARU);
  }

  @Test
  void neitherSideKnowsTheOther() {
    noClasses()
        .that()
        .resideInAPackage("maru.command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("maru.query..", "maru.bridge..", "maru.standalone..")
        .check(MARU);
    noClasses()
        .that()
        .resideInAPackage("maru.query..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("maru.command..", "maru.bridge..", "maru.standalone..")
        .check(MARU);
  }

  @Test
  void featuresKeepTheirInsidesToThemselves() {
    for (JavaClass controller : MARU.that(isController())) {
      assertThat(controller.getModifiers())
          .as(controller.getName())
          .doesNotContain(JavaModifier.PUBLIC);
    }
    noClasses()
        .that()
        .resideInAPackage("maru.command.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            COMMAND_FEATURES.stream().map(f -> "maru.command." + f + "..").toArray(String[]::new))
        .check(MARU);
    noClasses()
        .that()
        .resideInAPackage("maru.command")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            COMMAND_FEATURES.stream().map(f -> "maru.command." + f + "..").toArray(String[]::new))
        .check(MARU);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> isController() {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "controllers", found -> found.isAnnotatedWith(RestController.class));
  }

  private static void holdsClasses(String name) {
    assertThat(MARU.containPackage(name)).as(name).isTrue();
  }
}
