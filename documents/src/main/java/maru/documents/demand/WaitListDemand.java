package maru.documents.demand;

import org.jspecify.annotations.Nullable;

/// How many wait for a seat in a course now.
public record WaitListDemand(
    Kind kind,
    String courseId,
    @Nullable String category,
    @Nullable String top,
    long waiting,
    long position)
    implements DemandDocument {}
