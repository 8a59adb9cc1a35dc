package maru.documents;

/// How far a writer of documents has come. Its id is the writer's name.
///
/// @param position all that follows from events up to this one is written
public record ProgressDocument(String writer, long position) {
  public static final String INDEX = "progress";

  /// Writes [maru.documents.recommendation].
  public static final String RECOMMENDATIONS = "recommendations";

  /// Writes [maru.documents.demand].
  public static final String DEMAND = "demand";
}
