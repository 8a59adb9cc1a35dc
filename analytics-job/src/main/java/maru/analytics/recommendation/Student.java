package maru.analytics.recommendation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import maru.analytics.recommendation.History.Next;

/// All that the recommender keeps of one student. Immutable.
///
/// @param waiting courses whose wait-list the student stands on
/// @param declined courses that the student does not want to be shown
/// @param interests category ids, as chosen by the event at `interestsAt`
/// @param searched categories of the newest searches
/// @param viewed courses looked at last
public record Student(
    History history,
    List<Mark> waiting,
    List<Mark> declined,
    List<String> interests,
    long interestsAt,
    List<Mark> searched,
    List<Mark> viewed) {

  /// Searches and views that still say something about what a student wants now.
  private static final int RECENT = 12;

  public static final Student NEW =
      new Student(History.EMPTY, List.of(), List.of(), List.of(), 0, List.of(), List.of());

  /// The student after an event, and what the counts must learn.
  public record After(Student student, List<HistoryChange> changes) {}

  public After after(StudentEvent event) {
    return switch (event.kind()) {
      case ENROLLED -> moved(history.enroll(course(event), event.occurredAt(), event.position()));
      case WITHDRAWN -> moved(history.withdraw(course(event), event.position()));
      case WAITING, NOT_WAITING, DECLINED, VIEWED, INTERESTED, SEARCHED, REGISTERED ->
          new After(marked(event), List.of());
    };
  }

  public Student settledUpTo(long position) {
    History settled = history.settledUpTo(position);
    return settled.equals(history)
        ? this
        : new Student(settled, waiting, declined, interests, interestsAt, searched, viewed);
  }

  private After moved(Next next) {
    return new After(
        new Student(next.history(), waiting, declined, interests, interestsAt, searched, viewed),
        next.changes());
  }

  private Student marked(StudentEvent event) {
    List<Mark> nowWaiting = waiting;
    List<Mark> nowDeclined = declined;
    List<Mark> nowSearched = searched;
    List<Mark> nowViewed = viewed;
    List<String> nowInterests = interests;
    long nowInterestsAt = interestsAt;
    switch (event.kind()) {
      case WAITING -> nowWaiting = Mark.with(waiting, mark(event, true));
      case NOT_WAITING -> nowWaiting = Mark.with(waiting, mark(event, false));
      case DECLINED -> nowDeclined = Mark.with(declined, mark(event, true));
      case VIEWED -> nowViewed = Mark.with(viewed, mark(event, true), RECENT);
      case SEARCHED -> {
        for (String category : event.categories()) {
          nowSearched = Mark.with(nowSearched, new Mark(category, event.position(), true), RECENT);
        }
      }
      case INTERESTED -> {
        if (event.position() > interestsAt) {
          nowInterests = event.categories();
          nowInterestsAt = event.position();
        }
      }
      case REGISTERED, ENROLLED, WITHDRAWN -> {}
    }
    return new Student(
        history, nowWaiting, nowDeclined, nowInterests, nowInterestsAt, nowSearched, nowViewed);
  }

  private static Mark mark(StudentEvent event, boolean on) {
    return new Mark(course(event), event.position(), on);
  }

  private static String course(StudentEvent event) {
    return Objects.requireNonNull(event.course(), "an event about a course names it");
  }

  /// What lists are made from.
  public Ask ask(StudentEvent event) {
    List<String> hidden =
        Stream.concat(Mark.subjects(waiting).stream(), Mark.subjects(declined).stream())
            .distinct()
            .toList();
    return new Ask(
        Ask.Kind.STUDENT,
        event.student(),
        event.position(),
        event.occurredAt(),
        history.newestFirst(),
        hidden,
        interests,
        Mark.subjects(searched),
        Mark.subjects(viewed));
  }
}
