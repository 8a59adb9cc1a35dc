package maru.documents.recommendation;

/// One course that is like another.
///
/// @param score comparable within one list only; higher is better
public record SimilarCourse(String courseId, double score) {}
