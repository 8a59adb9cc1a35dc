package maru.documents.demand;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How often some words were searched on one day (Asia/Seoul).
///
/// @param category that was searched in, of either level, or that the words name; null: none
/// @param top the category's first level
/// @param words in lower case, single-spaced; empty: only filters were set, or the one who searched
///   is forgotten
/// @param nothing how many of the searches found nothing
/// @param lastNothingAt when that happened last
public record SearchDemand(
    Kind kind,
    LocalDate day,
    @Nullable String category,
    @Nullable String top,
    String words,
    long count,
    long nothing,
    @Nullable Instant lastNothingAt,
    long position)
    implements DemandDocument {}
