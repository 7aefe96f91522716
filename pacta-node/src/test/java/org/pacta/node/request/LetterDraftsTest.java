package org.pacta.node.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.Node;
import org.pacta.node.NodeSettings;
import org.pacta.node.TestNode;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.exchange.SenderSettings;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;

/** Short letters that are begun are kept, belong to one person, and go only when they are sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterDraftsTest {
  private static final Map<String, String> TYPED = Map.of("reason", "No longer needed; Қазақстан");
  private AgreementFolder agreements;
  private TestNode kz;

  @BeforeAll
  void oneNode() throws Exception {
    agreements = AgreementFolder.load(Path.of("../agreements"));
    kz = new TestNode("KZ", agreements);
  }

  @AfterAll
  void stop() {
    kz.close();
  }

  @Test
  void areThereAgainAfterARestartOfTheNode() {
    UUID request = opened();
    LetterDraft kept = done(keep(kz.caseOfficer, request, 0, TYPED));
    var again =
        new Node(
            new NodeSettings("KZ", kz.local, SenderSettings.quick()),
            agreements,
            kz.test.source(),
            new SecureRandom(),
            Clock.systemUTC());
    assertThat(again.letterDrafts().of(kz.caseOfficer, request))
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.fields()).isEqualTo(TYPED);
          assertThat(draft.version()).isEqualTo(kept.version());
        });
  }

  @Test
  void noticeThatAnotherWindowKeptSomethingElse() {
    UUID request = opened();
    LetterDraft first = done(keep(kz.caseOfficer, request, 0, TYPED));
    LetterDraft second =
        done(keep(kz.caseOfficer, request, first.version(), Map.of("reason", "Two")));
    assertThat(failure(keep(kz.caseOfficer, request, first.version(), Map.of("reason", "One"))))
        .isEqualTo(new Failure.Stale(second.version()));
    assertThat(failure(keep(kz.caseOfficer, request, 0, Map.of("reason", "New"))))
        .isEqualTo(new Failure.Stale(second.version()));
    assertThat(done(keep(kz.caseOfficer, request, 0, Map.of("reason", "Two"))).version())
        .as("the same text again contradicts nothing")
        .isEqualTo(second.version());
    assertThat(only(kz.caseOfficer, request).fields()).isEqualTo(Map.of("reason", "Two"));
  }

  @Test
  void neverGiveAVersionTwice() {
    UUID request = opened();
    LetterDraft first = done(keep(kz.caseOfficer, request, 0, TYPED));
    done(
        kz.node
            .letterDrafts()
            .discard(kz.caseOfficer, request, ShortLetter.WITHDRAW, first.version()));
    LetterDraft other = done(keep(kz.caseOfficer, request, 0, Map.of("reason", "Anew")));
    assertThat(failure(keep(kz.caseOfficer, request, first.version(), TYPED)))
        .isEqualTo(new Failure.Stale(other.version()));
  }

  @Test
  void belongToOnePersonOnACaseThisPersonMaySee() {
    UUID request = opened();
    done(keep(kz.caseOfficer, request, 0, TYPED));
    Officer colleague = kz.person("colleague", "kz-cp", Role.CASE_OFFICER);
    Officer elsewhere = kz.person("elsewhere", "kz-econ", Role.CASE_OFFICER);
    assertThat(kz.node.letterDrafts().of(colleague, request)).isEmpty();
    for (Officer stranger : new Officer[] {elsewhere, kz.administrator, kz.protection}) {
      assertThat(kz.node.letterDrafts().of(stranger, request)).isEmpty();
      assertThat(failure(keep(stranger, request, 0, TYPED))).isInstanceOf(Failure.NotFound.class);
      assertThat(
              failure(kz.node.letterDrafts().discard(stranger, request, ShortLetter.WITHDRAW, 0)))
          .isInstanceOf(Failure.NotFound.class);
    }
  }

  @Test
  void stayWhenTheActIsDeclinedAndGoWithItWhenItIsDone() {
    UUID request = opened();
    LetterDraft draft = done(keep(kz.caseOfficer, request, 0, TYPED));
    Answer<UUID> declined =
        kz.node
            .letterDrafts()
            .sending(
                kz.caseOfficer,
                request,
                draft,
                () -> Answer.declined(new Failure.SecondPersonNeeded()));
    assertThat(declined).isInstanceOf(Answer.Declined.class);
    assertThat(only(kz.caseOfficer, request).version()).isEqualTo(draft.version());
    done(
        kz.node.letterDrafts().sending(kz.caseOfficer, request, draft, () -> Answer.done(request)));
    assertThat(kz.node.letterDrafts().of(kz.caseOfficer, request)).isEmpty();
  }

  @Test
  void keepMoreThanCanBeSentButNotWithoutBounds() {
    UUID request = opened();
    String longer = "x".repeat(Limits.REASON_CHARACTERS_MAX + 1);
    done(keep(kz.caseOfficer, request, 0, Map.of("reason", longer)));
    String tooLong = "x".repeat(LetterDrafts.KEPT_CHARACTERS_MAX + 1);
    Failure failure = failure(keep(kz.caseOfficer, request, 0, Map.of("reason", tooLong)));
    assertThat(failure).isInstanceOf(Failure.Invalid.class);
    assertThat(((Failure.Invalid) failure).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.field()).isEqualTo("reason");
          assertThat(problem.code()).isEqualTo("too-long");
        });
  }

  private UUID opened() {
    return done(kz.node.drafts().start(kz.caseOfficer, TestNode.AGREEMENT, Instant.now()))
        .summary()
        .id();
  }

  private Answer<LetterDraft> keep(
      Officer officer, UUID request, int seen, Map<String, String> fields) {
    return kz.node
        .letterDrafts()
        .keep(officer, request, ShortLetter.WITHDRAW, seen, fields, Instant.now());
  }

  private LetterDraft only(Officer officer, UUID request) {
    return kz.node.letterDrafts().of(officer, request).getFirst();
  }

  private static <T> T done(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<T>) answer).value();
  }

  private static Failure failure(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Declined.class);
    return ((Answer.Declined<?>) answer).failure();
  }
}
