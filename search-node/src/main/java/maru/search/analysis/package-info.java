/// The analysis parts that a stock Elasticsearch with `analysis-nori` has and the server jar of
/// Maven Central lacks, under the stock names, so that one index definition fits both.
@NullMarked
package maru.search.analysis;

import org.jspecify.annotations.NullMarked;
