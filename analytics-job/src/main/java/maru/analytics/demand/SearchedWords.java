package maru.analytics.demand;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import maru.events.catalogue.Categories;
import maru.events.catalogue.Category;
import org.jspecify.annotations.Nullable;

/// What was typed into the search box.
public final class SearchedWords {
  private static final Map<String, String> CATEGORY_NAMES = categoryNames();

  /// Longer than anything that is searched for; the rest says nothing about demand.
  private static final int LONGEST = 100;

  private SearchedWords() {}

  /// One spelling for what is the same: composed, lower case, single-spaced.
  public static String plain(String typed) {
    String words =
        Normalizer.normalize(typed, Normalizer.Form.NFC)
            .strip()
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
    int length = words.codePointCount(0, words.length());
    return length <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST));
  }

  /// The category that the words name in Korean or English, the second level before the first.
  public static @Nullable String category(String plain) {
    String whole = CATEGORY_NAMES.get(plain);
    if (whole != null) {
      return whole;
    }
    String found = null;
    for (String word : plain.split(" ", -1)) {
      String category = CATEGORY_NAMES.get(word);
      if (category != null && (found == null || category.contains("."))) {
        found = category;
      }
    }
    return found;
  }

  private static Map<String, String> categoryNames() {
    Map<String, String> names = new HashMap<>();
    for (Category top : Categories.tree()) {
      add(names, top);
    }
    for (Category top : Categories.tree()) {
      top.children().forEach(child -> add(names, child));
    }
    return Map.copyOf(names);
  }

  /// A name such as 기타·우쿨렐레 or "Candles & soap" is two.
  private static void add(Map<String, String> names, Category category) {
    for (String name : (category.ko() + "·" + category.en()).split("[·&]", -1)) {
      names.put(plain(name), category.id());
    }
  }
}
