package org.pacta.web.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.node.duty.DutyView;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Correspondence;
import org.pacta.node.request.Correspondence.LetterState;
import org.pacta.web.casefile.OverviewPage.DutyLine;
import org.pacta.web.compose.ContentRows;
import org.pacta.web.page.Ids;
import org.pacta.web.page.Refusal;
import org.pacta.web.page.Section;
import org.pacta.web.page.TimelineItem;
import org.pacta.web.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The pages of a case. */
@Controller
public final class CaseController {
  private final CaseDesk desk;
  private final LetterDesk letters;

  /** Cases read by {@code desk}; {@code letters} knows what a person has begun to write. */
  public CaseController(CaseDesk desk, LetterDesk letters) {
    this.desk = desk;
    this.letters = letters;
  }

  @GetMapping("/requests/{id}")
  View overview(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
    return overview(officer, desk.find(officer, Ids.parse(id)), Refusal.NONE);
  }

  /** The overview, with why the last act was declined on top. */
  View overview(Officer officer, CaseView view, Refusal refusal) {
    CaseFrame frame = desk.frame(view, "", refusal);
    String addressee = desk.authorityName(view.content().ask().addressee());
    OverviewPage page =
        new OverviewPage(
            frame,
            letters.all(officer, view),
            latest(view),
            duties(view),
            ContentRows.fixed(view.content(), desk.words(view), addressee));
    return desk.tools()
        .pages()
        .page(
            "casefile/overview",
            (refusal.any() ? "Error: " : "") + frame.subject(),
            Section.REQUESTS,
            page,
            refusal.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private @Nullable LetterView latest(CaseView view) {
    LetterViews letters = new LetterViews(view, desk);
    return view.letters().stream()
        .filter(letter -> letter.state() != LetterState.DRAFT)
        .reduce((older, newer) -> newer)
        .map(letters::of)
        .orElse(null);
  }

  private List<DutyLine> duties(CaseView view) {
    Instant now = desk.tools().now();
    List<DutyLine> lines = new ArrayList<>();
    for (DutyView duty : view.duties()) {
      lines.add(
          new DutyLine(
              duty.says(),
              who(duty, view),
              desk.tools().duties().standing(duty, now),
              desk.tools().duties().of(view.summary().agreement(), duty, now)));
    }
    return lines;
  }

  private String who(DutyView duty, CaseView view) {
    boolean partner = duty.bearer().equals(view.summary().partner());
    return duty.ours() ? "We" : partner ? desk.partner(view.summary()) : Words.code(duty.bearer());
  }

  @GetMapping("/requests/{id}/correspondence")
  View correspondence(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
    CaseView view = desk.find(officer, Ids.parse(id));
    CaseFrame frame = desk.frame(view, "correspondence", Refusal.NONE);
    LetterViews letters = new LetterViews(view, desk);
    List<Correspondence> newestFirst = view.letters().reversed();
    CorrespondencePage page =
        new CorrespondencePage(frame, newestFirst.stream().map(letters::of).toList());
    return desk.tools()
        .pages()
        .page("casefile/correspondence", "Correspondence", Section.REQUESTS, page);
  }

  @GetMapping("/requests/{id}/timeline")
  View timeline(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
    CaseView view = desk.find(officer, Ids.parse(id));
    String agreement = view.summary().agreement();
    List<TimelineItem> items =
        view.timeline().reversed().stream()
            .map(entry ->
                new TimelineItem(
                    entry.words(),
                    entry.by(),
                    entry.at().toString(),
                    desk.tools().words().moment(entry.at()),
                    List.of(),
                    desk.tools().clauses().of(agreement, entry.cites())))
            .toList();
    TimelinePage page = new TimelinePage(desk.frame(view, "timeline", Refusal.NONE), items);
    return desk.tools().pages().page("casefile/timeline", "Timeline", Section.REQUESTS, page);
  }
}
