package maru.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanNumberFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.jspecify.annotations.Nullable;

/// Korean morphology, with the settings and defaults of the stock `analysis-nori` plugin.
final class Nori {

  private Nori() {}

  static TokenizerFactory tokenizer(
      IndexSettings index, Environment environment, String name, Settings settings) {
    UserDictionary words = userDictionary(environment, settings);
    DecompoundMode mode = decompoundMode(settings);
    boolean discardPunctuation = settings.getAsBoolean("discard_punctuation", true);
    return TokenizerFactory.newFactory(
        name,
        () ->
            new KoreanTokenizer(
                KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                words,
                mode,
                false,
                discardPunctuation));
  }

  static TokenFilterFactory partOfSpeech(
      IndexSettings index, Environment environment, String name, Settings settings) {
    Set<POS.Tag> stopped = stoppedTags(settings.getAsList("stoptags"));
    return new NamedFilter(name, tokens -> new KoreanPartOfSpeechStopFilter(tokens, stopped));
  }

  static TokenFilterFactory readingForm(
      IndexSettings index, Environment environment, String name, Settings settings) {
    return new NamedFilter(name, KoreanReadingFormFilter::new);
  }

  static TokenFilterFactory number(
      IndexSettings index, Environment environment, String name, Settings settings) {
    return new NamedFilter(name, KoreanNumberFilter::new);
  }

  static AnalyzerProvider<Analyzer> analyzer(
      IndexSettings index, Environment environment, String name, Settings settings) {
    Analyzer analyzer =
        new KoreanAnalyzer(
            userDictionary(environment, settings),
            decompoundMode(settings),
            stoppedTags(settings.getAsList("stoptags")),
            false);
    return new NamedAnalyzer(name, analyzer);
  }

  private static Set<POS.Tag> stoppedTags(List<String> names) {
    if (names.isEmpty()) {
      return KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS;
    }
    Set<POS.Tag> tags = EnumSet.noneOf(POS.Tag.class);
    names.forEach(tag -> tags.add(POS.resolveTag(tag)));
    return tags;
  }

  private static DecompoundMode decompoundMode(Settings settings) {
    return DecompoundMode.valueOf(
        settings.get("decompound_mode", "discard").toUpperCase(Locale.ROOT));
  }

  private static @Nullable UserDictionary userDictionary(
      Environment environment, Settings settings) {
    List<String> rules =
        Analysis.getWordList(
            environment, settings, "user_dictionary", "user_dictionary_rules", true);
    if (rules == null || rules.isEmpty()) {
      return null;
    }
    try {
      return UserDictionary.open(new StringReader(String.join("\n", rules)));
    } catch (IOException failure) {
      throw new UncheckedIOException("the user dictionary is not readable", failure);
    }
  }

  private record NamedAnalyzer(String name, Analyzer analyzer)
      implements AnalyzerProvider<Analyzer> {

    @Override
    public AnalyzerScope scope() {
      return AnalyzerScope.INDEX;
    }

    @Override
    public Analyzer get() {
      return analyzer;
    }
  }
}
