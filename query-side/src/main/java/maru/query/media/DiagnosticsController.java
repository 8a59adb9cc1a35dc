package maru.query.media;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.query.media.Diagnostics.Link;
import maru.query.media.Diagnostics.Moment;
import maru.query.media.Diagnostics.Sample;
import maru.query.media.Diagnostics.Worst;
import maru.query.request.Asker;
import maru.query.request.Ids;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.store.EventReader;
import maru.store.MemberNames;
import maru.store.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How the media of a class fared, live and afterwards: everybody's for the instructor, their own
/// for a student.
@RestController
class DiagnosticsController {
  private final DiagnosticsReader diagnostics;
  private final MemberNames names;
  private final Seats seats;

  DiagnosticsController(DiagnosticsReader diagnostics, MemberNames names, EventReader reader) {
    this.diagnostics = diagnostics;
    this.names = names;
    this.seats = new Seats(reader);
  }

  /// @param name empty for whoever is forgotten
  /// @param latest the newest sample
  /// @param samples all of them where one member was asked for, else none
  record PersonView(
      MemberId memberId,
      String name,
      boolean instructor,
      int connected,
      List<Link> links,
      int reconnects,
      int restarts,
      long lostSeconds,
      @Nullable Worst worst,
      @Nullable Sample latest,
      List<Moment> story,
      List<Sample> samples) {}

  record DiagnosticsView(
      SessionId sessionId,
      CourseId courseId,
      boolean instructor,
      @Nullable Instant from,
      @Nullable Instant to,
      List<PersonView> people) {}

  /// Refuses with [Refusal#NOT_ENROLLED] whoever has no part in the class, and with
  /// [Refusal#COURSE_NOT_YOURS] a student who asks for somebody else.
  ///
  /// @param member of whom all samples are wanted; whoever is no instructor gets their own anyhow
  @GetMapping("/api/sessions/{sessionId}/diagnostics")
  DiagnosticsView diagnostics(
      @PathVariable String sessionId, @RequestParam(required = false) @Nullable String member) {
    MemberId self = Asker.now().signedIn();
    Diagnostics all = diagnostics.of(Ids.session(sessionId));
    boolean instructor = all.instructorId().equals(self);
    boolean took = all.people().stream().anyMatch(person -> person.memberId().equals(self));
    if (!instructor && !took && !seats.of(all.courseId(), self).taken()) {
      throw new RefusedQuery(Refusal.NOT_ENROLLED);
    }
    if (!instructor && member != null && !member.equals(self.value())) {
      throw new RefusedQuery(Refusal.COURSE_NOT_YOURS);
    }
    String only = instructor ? member : self.value();
    List<Diagnostics.Person> shown =
        all.people().stream()
            .filter(person -> only == null || person.memberId().value().equals(only))
            .toList();
    return new DiagnosticsView(
        all.sessionId(),
        all.courseId(),
        instructor,
        all.from(),
        all.to(),
        named(shown, all.instructorId(), only != null));
  }

  private List<PersonView> named(
      List<Diagnostics.Person> people, MemberId instructor, boolean withSamples) {
    Map<MemberId, String> called =
        names.of(people.stream().map(Diagnostics.Person::memberId).toList());
    return people.stream()
        .map(person ->
            new PersonView(
                person.memberId(),
                called.getOrDefault(person.memberId(), ""),
                person.memberId().equals(instructor),
                person.connected(),
                person.links(),
                person.reconnects(),
                person.restarts(),
                person.lostSeconds(),
                person.worst(),
                person.samples().isEmpty() ? null : person.samples().getLast(),
                person.story(),
                withSamples ? person.samples() : List.of()))
        .sorted(
            Comparator.comparing(PersonView::instructor)
                .reversed()
                .thenComparing(PersonView::name)
                .thenComparing(PersonView::memberId))
        .toList();
  }
}
