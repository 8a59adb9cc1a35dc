package maru.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern DECISION = Pattern.compile("docs/adr/(\\d{4})");

  private static final Pattern SETTING = Pattern.compile("\\bMARU_[A-Z_]+[A-Z]\\b");

  @Test
  void everyFeatureNamesTestsThatExist() {
    List<Feature> features = Feature.all().toList();
    assertThat(features).isNotEmpty();
    assertThat(features.stream().flatMap(feature -> feature.missing().stream())).isEmpty();
  }

  @Test
  void everyLinkInTheDocumentsLeadsToAFile() {
    assertThat(Checkout.filesEndingIn(".md").stream().flatMap(DocumentationTest::deadLinks))
        .isEmpty();
  }

  @Test
  void everyDecisionThatTheCodeNamesIsWrittenDown() {
    List<String> decisions =
        Checkout.filesEndingIn(".md").stream()
            .map(Checkout::name)
            .filter(name -> name.startsWith("docs/adr/"))
            .map(name -> name.substring("docs/adr/".length(), "docs/adr/".length() + 4))
            .toList();
    assertThat(
            Checkout.filesEndingIn(".java", ".ts", ".tsx", ".sql", ".xml", ".md").stream()
                .flatMap(file -> DECISION.matcher(Checkout.text(file)).results())
                .map(found -> found.group(1)))
        .isSubsetOf(decisions);
  }

  @Test
  void everySettingIsWrittenDown() {
    String written = Checkout.text(Checkout.ROOT.resolve("docs/operations.md"));
    assertThat(
            Checkout.filesEndingIn("docker-compose.yml", ".java").stream()
                .filter(file -> !Checkout.name(file).contains("/src/test/"))
                .flatMap(file -> SETTING.matcher(Checkout.text(file)).results())
                .map(MatchResult::group)
                .distinct())
        .allMatch(name -> written.contains("`" + name + "`") || name.equals("MARU_PART_OF"));
  }

  private static Stream<String> deadLinks(Path document) {
    return LINK.matcher(Checkout.text(document))
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.contains(":"))
        .filter(target -> !Files.exists(document.resolveSibling(target)))
        .map(target -> Checkout.name(document) + " links to " + target);
  }
}
