package maru.search.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalysisMode;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/// Synonym rules in Solr's notation. The rules themselves run through the tokenizer and the filters
/// that stand before this one, so that a rule is written as people write.
record Synonyms(String name, Environment environment, Settings settings, boolean graph)
    implements TokenFilterFactory {

  static TokenFilterFactory flat(
      IndexSettings index, Environment environment, String name, Settings settings) {
    return new Synonyms(name, environment, settings, false);
  }

  static TokenFilterFactory graph(
      IndexSettings index, Environment environment, String name, Settings settings) {
    return new Synonyms(name, environment, settings, true);
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    throw new IllegalStateException("[" + name + "] works only as part of an analyzer");
  }

  @Override
  public AnalysisMode getAnalysisMode() {
    return settings.getAsBoolean("updateable", false) ? AnalysisMode.SEARCH_TIME : AnalysisMode.ALL;
  }

  @Override
  public TokenFilterFactory getChainAwareTokenFilterFactory(
      IndexCreationContext context,
      TokenizerFactory tokenizer,
      List<CharFilterFactory> charFilters,
      List<TokenFilterFactory> before,
      Function<String, TokenFilterFactory> allFilters) {
    Analyzer chain =
        new CustomAnalyzer(
            tokenizer,
            charFilters.toArray(CharFilterFactory[]::new),
            before.stream()
                .map(TokenFilterFactory::getSynonymFilter)
                .toArray(TokenFilterFactory[]::new));
    return new Bound(name, getAnalysisMode(), parse(chain), graph);
  }

  private SynonymMap parse(Analyzer chain) {
    List<String> rules = Analysis.getWordList(environment, settings, "synonyms");
    try (chain;
        Reader text = new StringReader(String.join("\n", rules))) {
      var parser = new SolrSynonymParser(true, settings.getAsBoolean("expand", true), chain);
      parser.parse(text);
      return parser.build();
    } catch (IOException | ParseException failure) {
      throw new IllegalArgumentException("[" + name + "] has bad synonyms", failure);
    }
  }

  /// The filter within its chain.
  private record Bound(String name, AnalysisMode mode, SynonymMap rules, boolean graph)
      implements TokenFilterFactory {

    @Override
    public AnalysisMode getAnalysisMode() {
      return mode;
    }

    /// Rules of a later synonym filter don't pass through this one.
    @Override
    public TokenFilterFactory getSynonymFilter() {
      return IDENTITY_FILTER;
    }

    @Override
    @SuppressWarnings("deprecation") // the stock name "synonym" promises Lucene's flat filter
    public TokenStream create(TokenStream tokens) {
      if (rules.fst == null) {
        return tokens;
      }
      return graph
          ? new SynonymGraphFilter(tokens, rules, false)
          : new SynonymFilter(tokens, rules, false);
    }
  }
}
