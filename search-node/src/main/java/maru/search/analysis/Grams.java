package maru.search.analysis;

import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/// Character grams. Stock defaults: 1 to 2 characters.
final class Grams {

  private Grams() {}

  static TokenizerFactory edgeTokenizer(
      IndexSettings index, Environment environment, String name, Settings settings) {
    return TokenizerFactory.newFactory(
        name, () -> new EdgeNGramTokenizer(shortest(settings), longest(settings)));
  }

  static TokenizerFactory tokenizer(
      IndexSettings index, Environment environment, String name, Settings settings) {
    return TokenizerFactory.newFactory(
        name, () -> new NGramTokenizer(shortest(settings), longest(settings)));
  }

  static TokenFilterFactory edgeFilter(
      IndexSettings index, Environment environment, String name, Settings settings) {
    return new NamedFilter(
        name,
        tokens ->
            new EdgeNGramTokenFilter(
                tokens, shortest(settings), longest(settings), keepsOriginal(settings)));
  }

  static TokenFilterFactory filter(
      IndexSettings index, Environment environment, String name, Settings settings) {
    return new NamedFilter(
        name,
        tokens ->
            new NGramTokenFilter(
                tokens, shortest(settings), longest(settings), keepsOriginal(settings)));
  }

  private static int shortest(Settings settings) {
    return settings.getAsInt("min_gram", 1);
  }

  private static int longest(Settings settings) {
    return settings.getAsInt("max_gram", 2);
  }

  private static boolean keepsOriginal(Settings settings) {
    return settings.getAsBoolean("preserve_original", false);
  }
}
