package maru.query.demandreport;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import maru.documents.ProgressDocument;
import maru.events.catalogue.Categories;
import maru.events.member.Role;
import maru.query.progress.JobProgress;
import maru.query.request.Asker;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DemandController {
  private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
  private static final int DEFAULT_DAYS = 28;
  private static final Set<Role> MAY_ASK = Set.of(Role.INSTRUCTOR, Role.ANALYST, Role.ADMIN);

  private final DemandReports reports;
  private final OpenWishes wishes;
  private final JobProgress progress;
  private final InstantSource clock;

  DemandController(
      DemandReports reports, OpenWishes wishes, JobProgress progress, InstantSource clock) {
    this.reports = reports;
    this.wishes = wishes;
    this.progress = progress;
    this.clock = clock;
  }

  @GetMapping("/api/instructor/demand")
  ResponseEntity<DemandReport> demand(
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable Long after) {
    Asker asker = Asker.now();
    onlyThoseWhoTeachOrAnalyseMayAsk(asker);
    String wanted = category == null || category.isBlank() ? null : category;
    theCategoryExists(wanted);
    LocalDate last = to != null ? to : clock.instant().atZone(ZONE).toLocalDate();
    LocalDate first = from != null ? from : last.minusDays(DEFAULT_DAYS - 1L);
    theSpanRunsForwards(first, last);
    boolean reached = progress.await(ProgressDocument.DEMAND, after);
    if (after != null) {
      reports.refresh();
    }
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (!reached) {
      answer.header(JobProgress.STALE_HEADER, "true");
    }
    return answer.body(reports.of(wanted, first, last, wishes.of(wanted, asker)));
  }

  private static void onlyThoseWhoTeachOrAnalyseMayAsk(Asker asker) {
    asker.signedIn();
    if (Collections.disjoint(asker.roles(), MAY_ASK)) {
      throw new RefusedQuery(Refusal.INSTRUCTORS_ONLY);
    }
  }

  private static void theCategoryExists(@Nullable String category) {
    if (category != null && Categories.find(category) == null) {
      throw new RefusedQuery(Refusal.UNKNOWN_CATEGORY);
    }
  }

  private static void theSpanRunsForwards(LocalDate first, LocalDate last) {
    if (first.isAfter(last)) {
      throw RefusedQuery.malformed("from");
    }
  }
}
