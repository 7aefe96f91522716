package org.pacta.web.api;

import java.time.Instant;
import java.util.List;
import org.pacta.node.request.CaseView;

/**
 * What an act answers: where the request stands now and what may follow. Without case content,
 * because the answer is kept for a day to be repeated.
 */
record ActedOn(RequestLine request, List<OfferedAct> acts) {
  static ActedOn of(CaseView view, Instant now) {
    return new ActedOn(RequestLine.of(view.summary(), now), OfferedAct.of(view));
  }
}
