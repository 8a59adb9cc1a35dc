package maru.query.korean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The `analysis` part of index settings. Word lists travel in the settings, so that an embedded
/// node and a stock cluster with `analysis-nori` behave alike.
///
/// Analyzers: `korean` for what is stored, `korean_words` for what is asked (with synonyms),
/// `pairs` of neighbouring characters for finding pieces, `listed` for words made beforehand.
public final class KoreanAnalysis {
  private static final List<String> DICTIONARY = lines("dictionary.txt");
  private static final List<String> SYNONYMS = lines("synonyms.txt");

  private KoreanAnalysis() {}

  public static Map<String, ?> settings() {
    return Map.of(
        "tokenizer",
        Map.of(
            "korean", tokenizer("mixed"),
            "korean_words", tokenizer("discard"),
            "pairs", Map.of("type", "ngram", "min_gram", 2, "max_gram", 2)),
        "filter",
        Map.of(
            "same", Map.of("type", "synonym_graph", "synonyms", SYNONYMS),
            "endings", Map.of("type", "nori_part_of_speech")),
        "analyzer",
        Map.of(
            "korean", analyzer("korean", "endings", "nori_readingform", "lowercase"),
            "korean_words",
                analyzer("korean_words", "endings", "nori_readingform", "lowercase", "same"),
            "pairs", analyzer("pairs", "lowercase"),
            "listed", analyzer("whitespace", "lowercase")));
  }

  private static Map<String, ?> tokenizer(String compounds) {
    return Map.of(
        "type",
        "nori_tokenizer",
        "decompound_mode",
        compounds,
        "user_dictionary_rules",
        DICTIONARY);
  }

  private static Map<String, ?> analyzer(String tokenizer, String... filters) {
    return Map.of("type", "custom", "tokenizer", tokenizer, "filter", List.of(filters));
  }

  private static List<String> lines(String file) {
    try (InputStream text = KoreanAnalysis.class.getResourceAsStream(file)) {
      if (text == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
