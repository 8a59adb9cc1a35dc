package maru.standalone.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.StringUtils;

/// Chooses the sides that this process is, by `maru.sides`; without it, all of them.
final class Sides implements ImportSelector, EnvironmentAware {
  private static final Map<String, String> ROOTS = new LinkedHashMap<>();

  static {
    ROOTS.put("command", "maru.command.CommandSide");
    ROOTS.put("query", "maru.query.QuerySide");
    ROOTS.put("bridge", "maru.bridge.MediaBridge");
  }

  private String wanted = String.join(",", ROOTS.keySet());

  @Override
  public void setEnvironment(Environment environment) {
    wanted = environment.getProperty("maru.sides", wanted);
  }

  @Override
  public String[] selectImports(AnnotationMetadata importing) {
    return StringUtils.commaDelimitedListToSet(wanted.replace(" ", "")).stream()
        .map(Sides::root)
        .toArray(String[]::new);
  }

  private static String root(String side) {
    String root = ROOTS.get(side);
    if (root == null) {
      throw new IllegalArgumentException(
          "maru.sides names '" + side + "'; there are " + ROOTS.keySet());
    }
    return root;
  }
}
