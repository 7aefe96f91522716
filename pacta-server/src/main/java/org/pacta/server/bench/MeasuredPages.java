package org.pacta.server.bench;

import java.util.List;
import org.pacta.server.demo.DemoSite;
import org.pacta.server.demo.ManyCases.Standing;
import org.pacta.server.demo.SamplePeople;

/**
 * The pages that one person opens on one node: every kind of page that the person's role has.
 *
 * @param person sign-in name
 * @param pages their paths
 */
record MeasuredPages(DemoSite site, String person, List<String> pages) {
  private static final String REQUESTS = "/requests/";

  /** For each role the pages it works with: Kazakhstan asks, the Czech Republic answers. */
  static List<MeasuredPages> of(List<DemoSite> sites, Standing standing) {
    DemoSite kz = sites.get(0);
    DemoSite cz = sites.get(1);
    return List.of(
        new MeasuredPages(kz, "aigul", asking(standing)),
        new MeasuredPages(
            kz, "bolat", List.of("/work", REQUESTS + standing.awaitingRelease() + "/release")),
        new MeasuredPages(kz, "erlan", List.of("/records", "/records?destroy=year")),
        new MeasuredPages(cz, "alena", answering(REQUESTS + standing.beingAnswered())),
        new MeasuredPages(
            cz,
            "bohumil",
            List.of("/work", REQUESTS + standing.answerAwaitingRelease() + "/answer/release")));
  }

  private static List<String> asking(Standing standing) {
    String sent = REQUESTS + standing.sent();
    String draft = REQUESTS + standing.draft() + "/draft";
    return List.of(
        "/work",
        "/requests",
        "/requests?sort=due&page=10",
        "/requests?partner=CZ&due=week&holder=nobody",
        "/requests.csv",
        sent,
        sent + "/correspondence",
        sent + "/timeline",
        sent + "/personal-data",
        sent + "/withdraw",
        "/requests/new",
        draft,
        draft + "/form",
        draft + "/ask",
        draft + "/about",
        draft + "/handling",
        draft + "/check",
        "/agreements",
        "/agreements/" + SamplePeople.AGREEMENT,
        "/agreements/" + SamplePeople.AGREEMENT + "/decisions?unit=9%281%29%2F1");
  }

  private static List<String> answering(String taken) {
    return List.of(
        "/work",
        "/requests",
        taken,
        taken + "/correspondence",
        taken + "/timeline",
        taken + "/personal-data",
        taken + "/ask-more",
        taken + "/forward",
        taken + "/answer/questions",
        taken + "/answer/handling",
        taken + "/answer/check");
  }
}
