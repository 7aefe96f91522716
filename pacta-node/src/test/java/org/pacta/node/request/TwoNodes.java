package org.pacta.node.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.node.request.Waiting.await;
import static org.pacta.node.request.Waiting.done;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Replay;
import org.pacta.agreement.file.SourceFile;
import org.pacta.node.TestNode;
import org.pacta.node.officer.Officer;
import org.pacta.node.treaty.DecisionLine;

/** A Kazakh and a Czech node that trust each other and run, and a request between them. */
record TwoNodes(TestNode kz, TestNode cz) implements AutoCloseable {
  static TwoNodes under(AgreementFolder agreements) throws Exception {
    TestNode kz = new TestNode("KZ", agreements);
    TestNode cz = new TestNode("CZ", agreements);
    kz.trusts(cz);
    cz.trusts(kz);
    kz.node.start();
    cz.node.start();
    return new TwoNodes(kz, cz);
  }

  @Override
  public void close() {
    kz.close();
    cz.close();
  }

  /** A draft of an officer in Kazakhstan. */
  CaseView saved(Officer officer, RequestContent content) {
    CaseView draft = done(kz.node.drafts().start(officer, TestNode.AGREEMENT, Instant.now()));
    return done(
        kz.node
            .drafts()
            .save(
                officer, draft.summary().id(), draft.summary().version(), content, Instant.now()));
  }

  /** A request that has come to the Czech node. */
  UUID delivered(RequestContent content) {
    CaseView draft = saved(kz.caseOfficer, content);
    UUID id = draft.summary().id();
    CaseView submitted =
        done(kz.node.drafts().submit(kz.caseOfficer, id, draft.summary().version(), Instant.now()));
    CaseView released =
        done(
            kz.node
                .drafts()
                .release(kz.approver, id, submitted.summary().version(), Instant.now()));
    assertThat(released.summary().state()).isEqualTo(RequestState.SENT);
    await(() -> view(kz, kz.caseOfficer, id).summary().state() == RequestState.DELIVERED);
    return id;
  }

  /**
   * Makes every decision that both keep again from its record alone, and expects the same.
   *
   * @return acts decided on
   */
  Set<String> replayed() throws Exception {
    List<Agreement> library =
        List.of(AgreementFolder.loadFile(Path.of("../agreements/kz-cz-2017.yaml")));
    Set<String> acts = new HashSet<>();
    for (TestNode node : List.of(kz, cz)) {
      for (DecisionLine line : node.node.treaties().decisions(TestNode.AGREEMENT, "", 500)) {
        String record = node.node.treaties().decision(line.id()).orElseThrow();
        Replay replay = Replay.of(SourceFile.ofText(line.id() + ".json", record), library);
        assertThat(replay.identical())
            .as(
                "%s %s: %s %s",
                line.act(), line.outcome(), replay.differences(), replay.otherBasis())
            .isTrue();
        acts.add(line.act());
      }
    }
    return acts;
  }

  static CaseView view(TestNode node, Officer officer, UUID request) {
    return done(node.node.requests().find(officer, request, Instant.now()));
  }
}
