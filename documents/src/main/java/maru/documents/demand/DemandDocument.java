package maru.documents.demand;

/// One count, or counts that belong together. All kinds stand in one index.
public sealed interface DemandDocument
    permits SearchDemand, CourseDemand, WaitListDemand, TimeDemand, RegionDemand {
  String INDEX = "demand";

  Kind kind();

  /// All events up to this one are reflected; also the document's version.
  long position();

  enum Kind {
    SEARCH,
    COURSE,
    WAIT_LIST,
    TIME,
    REGION
  }
}
