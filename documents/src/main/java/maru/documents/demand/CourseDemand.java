package maru.documents.demand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happened to one course on one day (Asia/Seoul).
///
/// @param category of the course as it is now; null: not known yet
/// @param enrollments seats taken, by whatever way
public record CourseDemand(
    Kind kind,
    LocalDate day,
    String courseId,
    @Nullable String category,
    @Nullable String top,
    long views,
    long enrollments,
    long waitlisted,
    long withdrawn,
    long position)
    implements DemandDocument {}
