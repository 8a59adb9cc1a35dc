package maru.documents.demand;

import maru.events.member.Region;
import org.jspecify.annotations.Nullable;

/// How many members of a region have chosen a category as an interest now.
///
/// @param category of either level; null: members with any interest at all
public record RegionDemand(
    Kind kind,
    @Nullable String category,
    @Nullable String top,
    Region region,
    long count,
    long position)
    implements DemandDocument {}
