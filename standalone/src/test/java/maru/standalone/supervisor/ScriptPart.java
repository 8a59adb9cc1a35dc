package maru.standalone.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A part that is a line of bash. It is well once it has made its own sign.
record ScriptPart(String name, String script, Path sign, List<String> needs) implements Part {

  @Override
  public String title() {
    return name;
  }

  @Override
  public String address() {
    return "";
  }

  @Override
  public List<String> command() {
    return List.of("bash", "-c", script);
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("SIGN", sign.toString());
  }

  @Override
  public boolean isWell() {
    return Files.exists(sign);
  }
}
