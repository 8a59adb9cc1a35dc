package maru.analytics.demand;

/// What the newest event about it says.
public record CategoryOfCourse(long position, String category) {}
