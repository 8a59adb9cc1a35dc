package maru.analytics.recommendation;

import java.util.List;

/// What is counted of one course, as it is kept in a checkpoint.
///
/// @param course its id
/// @param students who take it now
/// @param later courses that some of them took after it, in the order of their ids
/// @param counts how many students did so, in step with `later`
public record CourseCounts(String course, int students, List<String> later, List<Integer> counts) {}
