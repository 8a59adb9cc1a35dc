package maru.search.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/// A token filter without state of its own, under the name that an index gives it.
record NamedFilter(String name, UnaryOperator<TokenStream> wrap) implements TokenFilterFactory {

  @Override
  public TokenStream create(TokenStream tokens) {
    return wrap.apply(tokens);
  }
}
