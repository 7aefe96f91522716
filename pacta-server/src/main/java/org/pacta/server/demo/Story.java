package org.pacta.server.demo;

import java.util.List;
import java.util.TreeMap;
import org.pacta.server.demo.Api.Reply;
import tools.jackson.databind.JsonNode;

/** The story of one request and its answer over real HTTP, one line a step with its clause. */
public final class Story {
  private static final int FORBIDDEN = 403;

  private final Office kz;
  private final Office cz;
  private final Narrator narrator;

  /** Told between the two offices: Kazakhstan first, then the Czech Republic. */
  public Story(List<Office> offices, Narrator narrator) {
    this.kz = offices.get(0);
    this.cz = offices.get(1);
    this.narrator = narrator;
  }

  /**
   * Tells all of it.
   *
   * @throws DemoException at the first step that does not hold
   */
  public void tell() {
    agreementInForce();
    String id = requestSent();
    taken(id);
    informationAskedAndGiven(id);
    answered(id);
    received(id);
    recordsAgree(id);
    thirdStateRefused(id);
    requestsRefused();
  }

  private void agreementInForce() {
    Reply status =
        kz.caseOfficer().read("/api/v1/agreements/" + SamplePeople.AGREEMENT + "/status");
    narrator.holds(status.text("/status/status").equals("in_force"), "the agreement is in force");
    narrator.holds(status.text("/status/since").equals("2018-09-01"), "it is so since 2018-09-01");
    narrator.step(
        "The agreement is in force since 2018-09-01: " + status.text("/status/arithmetic"),
        CaseWork.words(status.body().at("/status/cite")));
  }

  private String requestSent() {
    String id =
        CaseWork.draft(kz.caseOfficer(), Letters.request("Vehicle crime suspect", kz.today()));
    Reply preview = kz.caseOfficer().read("/api/v1/requests/" + id + "/preview");
    narrator.holds(preview.body().at("/permitted").asBoolean(), "the draft would be permitted");
    narrator.step(
        "A Kazakh case officer writes a request; the agreement would permit it",
        CaseWork.words(preview.body().at("/cites")));
    CaseWork.done(kz.caseOfficer(), id, "POST", "submissions", "");
    Reply own = CaseWork.act(kz.caseOfficer(), id, "POST", "releases", "{\"of\": \"request\"}");
    narrator.holds(own.status() == FORBIDDEN, "the writer may not release the own request");
    CaseWork.done(kz.approver(), id, "POST", "releases", "{\"of\": \"request\"}");
    Reply delivered = CaseWork.awaitState(kz.caseOfficer(), id, "delivered");
    narrator.step(
        "A second officer releases it; it is signed, sent and receipted",
        CaseWork.clauses(delivered, "request.released"));
    return id;
  }

  private void taken(String id) {
    CaseWork.awaitState(cz.dutyDesk(), id, "received");
    Reply work = cz.dutyDesk().read("/api/v1/work");
    narrator.holds(
        list(work, "/to_take").stream().anyMatch(line -> line.at("/id").asString("").equals(id)),
        "it is in the duty desk's work");
    Reply seen = CaseWork.read(cz.dutyDesk(), id);
    JsonNode duty =
        list(seen, "/duties").stream()
            .filter(one -> CaseWork.words(one.at("/cite")).contains("9(2)"))
            .findFirst()
            .orElseThrow(() -> new DemoException("No time limit under Article 9(2)."));
    narrator.holds(
        duty.at("/limit").asString("").equals("operational_target"),
        "it is a target, no legal deadline");
    narrator.step(
        "The Czech duty desk sees it with its time: due %s, %s (%s)"
            .formatted(
                duty.at("/due_at").asString(""),
                duty.at("/limit").asString("").replace('_', ' '),
                duty.at("/target_source").asString("")),
        CaseWork.words(duty.at("/cite")));
    CaseWork.done(cz.dutyDesk(), id, "POST", "acceptances", "");
  }

  private void informationAskedAndGiven(String id) {
    CaseWork.done(
        cz.dutyDesk(), id, "POST", "clarifications", "{\"text\": \"Which registration plate?\"}");
    Reply asked = CaseWork.read(cz.dutyDesk(), id);
    narrator.step(
        "It takes the request and asks for additional information",
        CaseWork.clauses(asked, "request.information_asked"));
    CaseWork.awaitState(kz.caseOfficer(), id, "information_asked");
    CaseWork.done(kz.caseOfficer(), id, "POST", "information", "{\"text\": \"Plate SPECIMEN1.\"}");
    CaseWork.done(kz.approver(), id, "POST", "releases", "{\"of\": \"information\"}");
    CaseWork.awaitState(cz.caseOfficer(), id, "in_progress");
    narrator.step(
        "Kazakhstan gives it, released by a second officer",
        CaseWork.clauses(CaseWork.read(kz.caseOfficer(), id), "information.released"));
  }

  private void answered(String id) {
    Api officer = cz.caseOfficer();
    CaseWork.done(officer, id, "PUT", "reply", Letters.reply("", "[]", ""));
    narrator.refused(
        "An answer with personal data and no destruction term",
        CaseWork.act(officer, id, "POST", "reply-submissions", ""),
        "10(5)");
    String term = Letters.term(cz.today());
    CaseWork.done(officer, id, "PUT", "reply", Letters.reply(term, "[\"health\"]", ""));
    narrator.refused(
        "Special categories without a written reason",
        CaseWork.act(officer, id, "POST", "reply-submissions", ""),
        "10(2)");
    CaseWork.done(officer, id, "PUT", "reply", Letters.reply(term, "[]", ""));
    CaseWork.done(officer, id, "POST", "reply-submissions", "");
    CaseWork.done(cz.approver(), id, "POST", "releases", "{\"of\": \"answer\"}");
    narrator.step(
        "A Czech officer answers one question and refuses one; a second officer releases it",
        CaseWork.clauses(CaseWork.read(officer, id), "reply.released"));
  }

  private void received(String id) {
    CaseWork.awaitState(kz.caseOfficer(), id, "answered_in_part");
    Reply notified =
        CaseWork.await(
            kz.caseOfficer(),
            id,
            "the notice of refusal",
            seen ->
                list(seen, "/letters").stream()
                    .anyMatch(letter -> letter.at("/type").asString("").equals("refusal_notice")));
    narrator.step(
        "Kazakhstan reads the answer; the written notice of the refusal came by itself",
        CaseWork.clauses(notified, "refusal.received"));
  }

  private void recordsAgree(String id) {
    Reply ours = CaseWork.await(kz.caseOfficer(), id, "agreeing records", Story::allAgreed);
    Reply theirs = CaseWork.await(cz.caseOfficer(), id, "agreeing records", Story::allAgreed);
    var ourRecords = byManifest(ours, "/digest");
    narrator.holds(ourRecords.size() == 2, "request and answer are two transfers");
    narrator.holds(
        ourRecords.equals(byManifest(theirs, "/digest")), "both nodes' records are the same");
    narrator.step(
        "The records of transfer and reception agree entry by entry: " + ourRecords.size(),
        "10(6)");
    var ourProof = messages(kz.caseOfficer(), id);
    narrator.holds(
        ourProof.equals(messages(cz.caseOfficer(), id)), "both hold the same signed messages");
    narrator.step(
        "Both hold the same signed manifests and receipts, byte for byte: " + ourProof.size(),
        "10(7)");
  }

  private static boolean allAgreed(Reply seen) {
    return !list(seen, "/records").isEmpty()
        && list(seen, "/records").stream().allMatch(entry -> entry.at("/agreed").asBoolean());
  }

  private static TreeMap<String, String> byManifest(Reply seen, String field) {
    var found = new TreeMap<String, String>();
    list(seen, "/records")
        .forEach(entry ->
            found.put(entry.at("/manifest_id").asString(""), entry.at(field).asString("")));
    return found;
  }

  private static TreeMap<String, String> messages(Api who, String id) {
    var found = new TreeMap<String, String>();
    list(who.read("/api/v1/requests/" + id + "/messages"), "/messages")
        .forEach(message ->
            found.put(
                message.at("/manifest_id").asString(""),
                message.at("/manifest").toString() + message.at("/receipt")));
    return found;
  }

  private void thirdStateRefused(String id) {
    narrator.refused(
        "Passing the answer to a third state without the sender's consent",
        kz.caseOfficer()
            .post(
                "/api/v1/requests/" + id + "/disclosures",
                """
                {"recipient_kind": "third_state", "recipient": "Utopia", "reason": "They asked."}\
                """),
        "11(2)");
  }

  private void requestsRefused() {
    String term = Letters.term(kz.today());
    refused(
        "An oral request that is not urgent",
        Letters.request(Letters.ORAL_NOT_URGENT, "police_cooperation", "Oral", term),
        "9(1)");
    refused(
        "Mutual legal assistance",
        Letters.request(Letters.URGENT_ELECTRONIC, "mutual_legal_assistance", "Judicial", term),
        "1(2)");
    refused(
        "A transfer of personal data without a destruction term",
        Letters.request(Letters.URGENT_ELECTRONIC, "police_cooperation", "No term", ""),
        "10(5)");
  }

  private void refused(String what, String content, String clause) {
    String id = CaseWork.draft(kz.caseOfficer(), content);
    narrator.refused(what, CaseWork.act(kz.caseOfficer(), id, "POST", "submissions", ""), clause);
    CaseWork.act(kz.caseOfficer(), id, "DELETE", "", "");
  }

  private static List<JsonNode> list(Reply reply, String pointer) {
    return reply.body().at(pointer).valueStream().toList();
  }
}
