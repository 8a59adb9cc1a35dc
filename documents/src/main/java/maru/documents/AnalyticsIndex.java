package maru.documents;

import maru.documents.demand.DemandDocument;
import maru.documents.recommendation.RecommendationDocument;
import maru.documents.recommendation.SimilarDocument;

/// The indices that the analytics job makes and writes. Each is read by its alias; a changed
/// mapping gets a new number.
public enum AnalyticsIndex {
  RECOMMENDATIONS(RecommendationDocument.INDEX, 1),
  SIMILAR(SimilarDocument.INDEX, 1),
  DEMAND(DemandDocument.INDEX, 1),
  PROGRESS(ProgressDocument.INDEX, 1);

  private final String alias;
  private final int number;

  AnalyticsIndex(String alias, int number) {
    this.alias = alias;
    this.number = number;
  }

  public String alias() {
    return alias;
  }

  /// The index behind the alias.
  public String versioned() {
    return alias + "-v" + number;
  }

  /// The resource beside this class that holds its settings and mapping.
  public String file() {
    return alias + ".json";
  }
}
