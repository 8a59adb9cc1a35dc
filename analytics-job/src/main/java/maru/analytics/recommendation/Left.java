package maru.analytics.recommendation;

/// A course that a student withdrew from, kept so that an older enrollment that comes late stays
/// withdrawn.
public record Left(String course, long position) {}
