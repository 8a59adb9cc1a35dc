package maru.analytics.recommendation;

import org.jspecify.annotations.Nullable;

/// What every maker of lists must learn: one of the two.
public record ModelChange(@Nullable HistoryChange history, @Nullable CourseEvent course) {}
