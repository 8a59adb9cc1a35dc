package maru.command.recommendation;

import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;

/// The member does not want to be shown this course again. Saying it twice changes nothing more.
public record DeclineCourse(MemberId memberId, CourseId courseId) {}
