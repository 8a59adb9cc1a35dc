package maru.analytics.recommendation;

import java.util.List;

/// One course enters (`by` = 1) or leaves (`by` = -1) one student's history, in which `earlier`
/// were taken before it and `later` after it.
public record HistoryChange(String course, List<String> earlier, List<String> later, int by) {}
