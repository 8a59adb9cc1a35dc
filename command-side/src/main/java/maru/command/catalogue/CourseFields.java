package maru.command.catalogue;

import java.util.List;
import java.util.UUID;
import maru.command.text.FieldRefusal;
import maru.command.text.Fields;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.Categories;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import org.jspecify.annotations.Nullable;

/// The fields of a course as people send them.
public final class CourseFields {
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_DESCRIPTION = 5_000;
  private static final int MOST_SEATS = 1_000;
  private static final int SHORTEST_SESSION = 10;
  private static final int LONGEST_SESSION = 480;
  private static final int LATEST = 240;

  private CourseFields() {}

  static String title(Fields fields, @Nullable String title) {
    return fields.line("title", title, 2, LONGEST_TITLE);
  }

  /// May be empty while the course is a draft.
  static String description(Fields fields, @Nullable String description) {
    return fields.prose("description", description, 0, LONGEST_DESCRIPTION);
  }

  static String category(Fields fields, @Nullable String category) {
    String id = fields.required("category", category, "");
    if (category != null && !Categories.holdsCourses(category)) {
      fields.refuse("category", CourseRefusal.UNKNOWN_CATEGORY);
    }
    return id;
  }

  static int capacity(Fields fields, @Nullable Integer capacity) {
    return fields.number("capacity", capacity, 1, MOST_SEATS);
  }

  static List<String> tags(Fields fields, @Nullable List<@Nullable String> tags) {
    return fields.lines("tags", tags, 10, 20);
  }

  static List<String> materials(Fields fields, @Nullable List<@Nullable String> materials) {
    return fields.lines("materials", materials, 20, 60);
  }

  public static AttendanceRule attendanceRule(Fields fields, AttendanceRule rule) {
    fields.number("attendanceRule.lateAfterMinutes", rule.lateAfterMinutes(), 0, LATEST);
    if (!(rule.presentShare() >= 0 && rule.presentShare() <= 1)) {
      fields.refuse("attendanceRule.presentShare", FieldRefusal.OUT_OF_RANGE, 0, 1);
    }
    return rule;
  }

  static int minutes(Fields fields, @Nullable Integer minutes) {
    return fields.number("minutes", minutes, SHORTEST_SESSION, LONGEST_SESSION);
  }

  static @Nullable String sessionTitle(Fields fields, @Nullable String title) {
    return fields.optionalLine("title", title, 1, LONGEST_TITLE);
  }

  /// A quiz as its instructor sends it, be it prepared or made up in class.
  public static PreparedQuiz quiz(
      Fields fields,
      @Nullable QuizId quizId,
      @Nullable String question,
      @Nullable List<@Nullable String> choices,
      @Nullable List<@Nullable Integer> correct,
      @Nullable Integer seconds) {
    String asked = fields.prose("question", question, 1, 500);
    List<String> offered = fields.lines("choices", choices, 10, 200);
    if (choices == null || choices.size() < 2) {
      fields.refuse("choices", FieldRefusal.TOO_FEW, 2);
    } else if (offered.size() < Math.min(choices.size(), 10)) {
      fields.refuse("choices", FieldRefusal.REPEATED);
    }
    List<Integer> key = key(fields, correct, offered.size());
    Integer open = seconds == null ? null : fields.number("seconds", seconds, 5, 600);
    QuizId id = quizId == null ? QuizId.of(UUID.randomUUID()) : quizId;
    return new PreparedQuiz(id, asked, offered, key, open);
  }

  private static List<Integer> key(
      Fields fields, @Nullable List<@Nullable Integer> correct, int choices) {
    if (correct == null || correct.isEmpty()) {
      fields.refuse("correct", FieldRefusal.TOO_FEW, 1);
      return List.of();
    }
    for (Integer choice : correct) {
      if (choice == null || choice < 0 || choice >= choices) {
        fields.refuse("correct", CourseRefusal.QUIZ_KEY_NAMES_NO_CHOICE);
        return List.of();
      }
    }
    return correct.stream().mapToInt(Integer::intValue).distinct().sorted().boxed().toList();
  }
}
