package maru.standalone.demo.robots;

import java.util.List;
import java.util.Set;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;

/// Whom the robots live among.
///
/// @param instructor the demo account whose classes robots attend
/// @param student the demo account that has a seat in the practice class
/// @param students of the town, who may be robots
/// @param practice courses of which one is given by its teacher, a robot; the best first
/// @param visited courses that may be the demo instructor's; the best first
public record Neighbours(
    MemberId instructor,
    MemberId student,
    Set<MemberId> students,
    List<CourseId> practice,
    List<CourseId> visited) {}
