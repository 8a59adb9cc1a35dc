package maru.search.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;

/// Registers every part; what each does stands in [Nori], [Grams], [Synonyms] and [RootHandler].
public final class AnalysisPartsPlugin extends Plugin implements AnalysisPlugin, ActionPlugin {

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    Map<String, AnalysisProvider<TokenizerFactory>> tokenizers = new HashMap<>();
    tokenizers.put("nori_tokenizer", Nori::tokenizer);
    tokenizers.put("edge_ngram", Grams::edgeTokenizer);
    tokenizers.put("ngram", Grams::tokenizer);
    tokenizers.put(
        "keyword", (index, environment, name, settings) -> plain(name, KeywordTokenizer::new));
    tokenizers.put(
        "whitespace",
        (index, environment, name, settings) -> plain(name, WhitespaceTokenizer::new));
    return tokenizers;
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    Map<String, AnalysisProvider<TokenFilterFactory>> filters = new HashMap<>();
    filters.put("nori_part_of_speech", Nori::partOfSpeech);
    filters.put("nori_readingform", Nori::readingForm);
    filters.put("nori_number", Nori::number);
    filters.put("edge_ngram", Grams::edgeFilter);
    filters.put("ngram", Grams::filter);
    filters.put(
        "asciifolding",
        (index, environment, name, settings) -> new NamedFilter(name, ASCIIFoldingFilter::new));
    filters.put("synonym", AnalysisPlugin.requiresAnalysisSettings(Synonyms::flat));
    filters.put("synonym_graph", AnalysisPlugin.requiresAnalysisSettings(Synonyms::graph));
    return filters;
  }

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of("nori", Nori::analyzer);
  }

  @Override
  public List<PreConfiguredTokenizer> getPreConfiguredTokenizers() {
    return List.of(
        PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
        PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new));
  }

  @Override
  public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
    return List.of(
        PreConfiguredTokenFilter.singleton("trim", true, TrimFilter::new),
        PreConfiguredTokenFilter.singleton("cjk_width", true, CJKWidthFilter::new),
        PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
        PreConfiguredTokenFilter.singleton("unique", false, RemoveDuplicatesTokenFilter::new));
  }

  @Override
  public Collection<RestHandler> getRestHandlers(
      RestHandlersServices services,
      Supplier<DiscoveryNodes> nodes,
      Predicate<NodeFeature> features) {
    return List.of(new RootHandler(nodes, services.settings().get("cluster.name")));
  }

  private static TokenizerFactory plain(
      String name, Supplier<org.apache.lucene.analysis.Tokenizer> tokenizer) {
    return TokenizerFactory.newFactory(name, tokenizer);
  }
}
