package maru.documents.recommendation;

import java.util.List;

/// One course of a list, and why.
///
/// @param score comparable within one list only; higher is better
/// @param about id of the category that the reason names; empty: none
/// @param because ids of the courses that the reason names
public record RecommendedCourse(
    String courseId, double score, Reason reason, String about, List<String> because) {}
