package maru.standalone.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One row of a table in `docs/features`: what Maru can do, where, and the test that proves it. A
/// test is `package.Class#method`, or `file › title` within the module's folder; `<br>` stands
/// between several.
record Feature(String table, String what, String module, String proof) {

  static Stream<Feature> all() {
    return Checkout.filesEndingIn(".md").stream()
        .filter(file -> Checkout.name(file).startsWith("docs/features/"))
        .flatMap(Feature::rowsOf);
  }

  private static Stream<Feature> rowsOf(Path table) {
    return Checkout.text(table)
        .lines()
        .filter(line ->
            line.startsWith("|") && !line.startsWith("| feature") && !line.startsWith("| ---"))
        .map(line -> cells(Checkout.name(table), line));
  }

  private static Feature cells(String table, String line) {
    List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    if (cells.size() != 5) {
      throw new AssertionError(table + ": a row needs three cells: " + line);
    }
    return new Feature(table, cells.get(1), cells.get(2), cells.get(3));
  }

  /// The proofs that don't exist.
  List<String> missing() {
    return Stream.of(proof.split("<br>", -1))
        .map(text -> text.replace("`", "").strip())
        .filter(test -> !exists(test))
        .map(test -> "%s: \"%s\" names %s".formatted(table, what, test))
        .toList();
  }

  private boolean exists(String test) {
    return test.contains("#") ? javaTestExists(test) : scriptTestExists(test);
  }

  private boolean javaTestExists(String test) {
    String[] parts = test.split("#", 2);
    Path file =
        Checkout.ROOT
            .resolve(module)
            .resolve("src/test/java")
            .resolve(parts[0].replace('.', '/') + ".java");
    Pattern method = Pattern.compile("\\bvoid " + Pattern.quote(parts[1]) + "\\(");
    return Files.exists(file) && method.matcher(Checkout.text(file)).find();
  }

  private boolean scriptTestExists(String test) {
    String[] parts = test.split(" › ", -1);
    Path inModule = Checkout.ROOT.resolve(module).resolve(parts[0]);
    Path file = Files.exists(inModule) ? inModule : Checkout.ROOT.resolve(parts[0]);
    return parts.length > 1
        && Files.isRegularFile(file)
        && Stream.of(parts).skip(1).allMatch(Checkout.text(file)::contains);
  }
}
