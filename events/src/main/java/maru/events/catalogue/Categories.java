package maru.events.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The category tree, two levels deep. It is part of the contract: ids stand in events for ever.
public final class Categories {
  private static final List<Category> TREE = load();
  private static final Map<String, Category> BY_ID = byId();

  private Categories() {}

  public static List<Category> tree() {
    return TREE;
  }

  /// Of either level.
  public static @Nullable Category find(String id) {
    return BY_ID.get(id);
  }

  /// Whether courses may stand in it: only the second level holds courses.
  public static boolean holdsCourses(String id) {
    Category category = BY_ID.get(id);
    return category != null && category.children().isEmpty();
  }

  /// The id of the first level that the category belongs to.
  public static String topOf(String id) {
    int dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  private static List<Category> load() {
    try (InputStream json = Categories.class.getResourceAsStream("/maru/events/categories.json")) {
      if (json == null) {
        throw new IllegalStateException("categories.json is not on the class path");
      }
      return JsonMapper.shared().readValue(json, new TypeReference<List<Category>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Category> byId() {
    Map<String, Category> all = new HashMap<>();
    for (Category top : TREE) {
      all.put(top.id(), top);
      top.children().forEach(child -> all.put(child.id(), child));
    }
    return Map.copyOf(all);
  }
}
