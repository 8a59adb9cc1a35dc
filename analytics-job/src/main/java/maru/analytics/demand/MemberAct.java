package maru.analytics.demand;

import java.util.List;
import maru.events.member.Region;
import org.jspecify.annotations.Nullable;

/// A member said where they live, or what they like.
///
/// @param region null: this is about interests
/// @param interests category ids of either level
public record MemberAct(
    long position, String member, @Nullable Region region, List<String> interests) {}
