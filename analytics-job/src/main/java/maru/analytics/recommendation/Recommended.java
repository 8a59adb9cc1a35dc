package maru.analytics.recommendation;

import java.util.List;
import maru.documents.recommendation.Reason;

/// One course of a list.
///
/// @param about the category that the reason names; empty: none
/// @param because courses that the reason names
record Recommended(
    String course, double score, Reason reason, String about, List<String> because) {}
