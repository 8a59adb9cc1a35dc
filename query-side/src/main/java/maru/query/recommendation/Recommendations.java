package maru.query.recommendation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import maru.documents.recommendation.Reason;
import maru.documents.recommendation.RecommendationDocument;
import maru.documents.recommendation.RecommendedCourse;
import maru.documents.recommendation.SimilarCourse;
import maru.documents.recommendation.SimilarDocument;
import maru.events.catalogue.CourseId;
import maru.query.catalogue.CourseCard;
import maru.query.catalogue.CourseCards;
import maru.query.catalogue.CourseDocument;
import maru.query.recommendation.RecommendationView.Because;
import maru.query.recommendation.RecommendationView.Item;
import maru.query.recommendation.RecommendationView.Named;
import maru.query.request.Asker;
import org.springframework.stereotype.Component;

/// Lists with what is true now: what is full, over, archived, or the member's already is left out.
@Component
class Recommendations {
  private static final Set<Reason> NAMING =
      EnumSet.of(Reason.BECAUSE_YOU_TOOK, Reason.YOUR_CATEGORY);

  private final Lists lists;
  private final CourseCards cards;
  private final OwnCourses own;

  Recommendations(Lists lists, CourseCards cards, OwnCourses own) {
    this.lists = lists;
    this.cards = cards;
    this.own = own;
  }

  RecommendationView of(String member, int limit, Locale language) {
    Optional<RecommendationDocument> list = lists.of(member);
    if (list.isEmpty()) {
      return new RecommendationView(List.of(), 0);
    }
    Set<CourseId> left = own.of(member);
    List<RecommendedCourse> candidates =
        list.get().items().stream().filter(c -> !left.contains(id(c.courseId()))).toList();
    Map<CourseId, CourseCard> known =
        cards.byId(
            candidates.stream()
                .flatMap(c -> Stream.concat(Stream.of(c.courseId()), c.because().stream()))
                .map(Recommendations::id)
                .distinct()
                .toList());
    List<Item> items = new ArrayList<>();
    for (RecommendedCourse candidate : candidates) {
      CourseCard card = known.get(id(candidate.courseId()));
      if (card != null && canBeTaken(card) && !isBy(card, member) && items.size() < limit) {
        items.add(new Item(card, share(candidate.score()), because(candidate, known, language)));
      }
    }
    return new RecommendationView(items, list.get().position());
  }

  /// Refuses with [maru.query.request.Refusal#COURSE_NOT_FOUND].
  List<CourseCard> similar(CourseId course, Asker asker, int limit) {
    cards.shownTo(asker, course);
    List<CourseId> ids =
        lists.similar(course.value()).map(SimilarDocument::items).orElse(List.of()).stream()
            .map(SimilarCourse::courseId)
            .map(Recommendations::id)
            .toList();
    return cards.byId(ids).values().stream()
        .filter(Recommendations::canBeTaken)
        .limit(limit)
        .toList();
  }

  /// The job adds up logarithms, which may be less than 0: the same order between 0 and 1.
  private static double share(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  static boolean canBeTaken(CourseCard card) {
    return card.status() == CourseDocument.Status.PUBLISHED
        && card.seatsLeft() > 0
        && card.nextSession() != null;
  }

  private static boolean isBy(CourseCard card, String member) {
    return card.instructor().memberId().value().equals(member);
  }

  /// What was taken and can't be named any more is no reason: then the course is just popular.
  private static Because because(
      RecommendedCourse candidate, Map<CourseId, CourseCard> known, Locale language) {
    List<Named> named =
        candidate.because().stream()
            .map(taken -> known.get(id(taken)))
            .filter(taken -> taken != null)
            .map(taken -> new Named(taken.courseId(), taken.title()))
            .toList();
    Reason reason =
        NAMING.contains(candidate.reason()) && named.isEmpty()
            ? Reason.POPULAR
            : candidate.reason();
    String title = named.isEmpty() ? "" : named.getFirst().title();
    return new Because(reason, ReasonText.of(reason, candidate.about(), title, language), named);
  }

  private static CourseId id(String value) {
    return new CourseId(value);
  }
}
