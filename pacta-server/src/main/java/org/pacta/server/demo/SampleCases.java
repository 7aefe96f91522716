package org.pacta.server.demo;

import java.util.List;
import java.util.Random;

/** A few invented cases in various states, made through the doors everybody uses. */
final class SampleCases {
  private static final List<String> SUBJECTS =
      List.of(
          "Estate cars stolen in Utopia",
          "Lorries re-registered with false papers",
          "Motorcycles sold by a closed company",
          "Engine numbers ground off",
          "A workshop that fits foreign plates",
          "Hired vans that were not returned");

  private final Office kz;
  private final Office cz;
  private final Random random;

  SampleCases(List<Office> offices, long seed) {
    this.kz = offices.get(0);
    this.cz = offices.get(1);
    this.random = new Random(seed);
  }

  /** Draft, awaiting release, delivered, in progress, withdrawn, answered in part. */
  void enter() {
    draft();
    String awaiting = draft();
    CaseWork.done(kz.caseOfficer(), awaiting, "POST", "submissions", "");
    sent();
    String taken = sent();
    CaseWork.awaitState(cz.dutyDesk(), taken, "received");
    CaseWork.done(cz.dutyDesk(), taken, "POST", "acceptances", "");
    String withdrawn = sent();
    CaseWork.awaitState(kz.caseOfficer(), withdrawn, "delivered");
    CaseWork.done(
        kz.caseOfficer(), withdrawn, "POST", "withdrawals", "{\"reason\": \"Found at home.\"}");
    answered(sent());
  }

  /** One case for each state in which somebody writes or releases a letter. */
  ManyCases.Standing standing() {
    String awaiting = draft();
    CaseWork.done(kz.caseOfficer(), awaiting, "POST", "submissions", "");
    String sent = sent();
    String beingAnswered = sent();
    replied(beingAnswered);
    String answered = sent();
    replied(answered);
    CaseWork.done(cz.caseOfficer(), answered, "POST", "reply-submissions", "");
    CaseWork.awaitState(kz.caseOfficer(), sent, "delivered");
    return new ManyCases.Standing(draft(), awaiting, sent, beingAnswered, answered);
  }

  /** A draft; its id. */
  String draft() {
    return CaseWork.draft(kz.caseOfficer(), content());
  }

  /** Takes and answers a request in part. */
  void answered(String id) {
    replied(id);
    CaseWork.done(cz.caseOfficer(), id, "POST", "reply-submissions", "");
    CaseWork.done(cz.approver(), id, "POST", "releases", "{\"of\": \"answer\"}");
  }

  /** Takes a request and writes its answer. */
  private void replied(String id) {
    CaseWork.awaitState(cz.dutyDesk(), id, "received");
    CaseWork.done(cz.dutyDesk(), id, "POST", "acceptances", "");
    String reply = Letters.reply(Letters.term(cz.today()), "[]", "");
    CaseWork.done(cz.caseOfficer(), id, "PUT", "reply", reply);
  }

  /** A request that two people let go; its id. */
  String sent() {
    String id = draft();
    CaseWork.send(kz, id);
    return id;
  }

  private String content() {
    return Letters.request(SUBJECTS.get(random.nextInt(SUBJECTS.size())), kz.today());
  }
}
