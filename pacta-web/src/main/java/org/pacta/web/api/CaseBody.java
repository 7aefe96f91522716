package org.pacta.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.RequestContent;
import org.pacta.node.request.TimelineEntry;

/** A whole case as the caller may see it. */
record CaseBody(
    RequestLine request,
    RequestContent content,
    List<LetterBody> letters,
    @Nullable LetterBody answer,
    List<TimelineEntry> timeline,
    List<DutyBody> duties,
    List<OfferedAct> acts,
    List<RecordBody> records) {
  static CaseBody of(CaseView view, Instant now) {
    return new CaseBody(
        RequestLine.of(view.summary(), now),
        view.content(),
        view.letters().stream().map(LetterBody::of).toList(),
        view.answer().map(LetterBody::of).orElse(null),
        view.timeline(),
        view.duties().stream().map(duty -> DutyBody.of(duty, now)).toList(),
        OfferedAct.of(view),
        view.records().stream().map(RecordBody::of).toList());
  }
}
