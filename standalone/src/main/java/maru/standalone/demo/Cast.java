package maru.standalone.demo;

import java.util.function.BiFunction;
import maru.events.PersonalText;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Who and what the town gets from outside.
///
/// @param instructor the demo account that owns some of the courses; null: there is none
/// @param student the demo account that has some seats; null: there is none
/// @param passwordHash of everybody who moves in
/// @param sealing seals what a member typed
record Cast(
    @Nullable MemberId instructor,
    @Nullable MemberId student,
    String passwordHash,
    BiFunction<MemberId, String, PersonalText> sealing) {}
