package maru.query.classroom;

import maru.events.member.MemberId;

/// Who reads.
record LiveReader(MemberId memberId, boolean instructor) {}
