package org.pacta.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.decision.OutsideSafeguards;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.NotifiedReader;
import org.pacta.agreement.file.Unstated;
import org.pacta.agreement.file.VocabularyReader;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.temporal.Reservation;
import org.pacta.agreement.temporal.Reserving;
import org.pacta.agreement.temporal.Territorial;
import org.pacta.agreement.temporal.Territory;
import org.pacta.agreement.temporal.Turn;

/**
 * The words that an agreement may use: those shared by all, with what its file adds.
 *
 * @param shared words of all agreements, and of the national law above this one
 * @param outside what the file may leave outside the safeguards
 */
record AgreementWords(Vocabulary shared, OutsideSafeguards outside) {
  /** Parts that a reading can change and that words are taken from. */
  private static final List<String> OF_WORDS = List.of("temporal", "turns");

  /**
   * The words of a file as written, where what it changes under another reading is none of them.
   */
  static Optional<Vocabulary> known(@Nullable Agreement written, AgreementContent content) {
    if (written == null) {
      return Optional.empty();
    }
    Map<String, Yaml> before = written.content().tree().entries();
    Map<String, Yaml> now = content.tree().entries();
    boolean same = OF_WORDS.stream().allMatch(key -> before.get(key) == now.get(key));
    return same ? Optional.of(written.vocabulary()) : Optional.empty();
  }

  /** The vocabulary with what the agreement adds: its own words and code lists, and its parties. */
  Vocabulary of(AgreementContent content, Findings findings) {
    List<String> parties = content.parties().stream().map(Party::id).toList();
    Vocabulary words =
        shared
            .withCodes("topic", ids("topic", content.topics()))
            .withCodes("category", ids("category", content.categories()))
            .withCodes("party", parties)
            .withCodes(Territorial.CODES, territories(content, true))
            .withCodes(Vocabulary.UNIT, content.units().stream().map(TextUnit::id).toList())
            .withBodies(content.terms().attribution(content.temporal().values()))
            .withZones(content.zones())
            .withTurns(content.terms().turns().stream().map(Turn::id).toList())
            .withEvents(content.partEvents())
            .withBase(Facts.NONE.with("agr.members", parties))
            .withBase(Facts.NONE.with("agr.reservations", standing(content)))
            .withBase(where(content))
            .withBase(bound(content))
            .withBase(reserving(content, parties));
    if (!content.grounds().codes().isEmpty()) {
      words = words.withCodes("ground", ids("ground", content.grounds()));
    }
    Optional<Yaml> own = content.tree().at("words");
    Vocabulary all = own.isEmpty() ? words : VocabularyReader.extend(words, own.get(), findings);
    outside.check(content, findings);
    return all.withUnstated(Unstated.read(content.tree(), all, findings))
        .withNotified(NotifiedReader.read(content, all, findings));
  }

  /** Territories of which the text speaks, or those to which it applies without an extension. */
  private static List<String> territories(AgreementContent content, boolean all) {
    return content.terms().territorial().all().stream()
        .filter(it -> all || it.applies() == Territory.Applies.FROM_START)
        .map(Territory::id)
        .toList();
  }

  /** To which territories it applies, of which a trial concerns none. */
  private static Facts where(AgreementContent content) {
    return territories(content, true).isEmpty()
        ? Facts.NONE
        : Facts.NONE
            .with(Territorial.APPLIED, territories(content, false))
            .with(Territorial.NAMED, List.of());
  }

  /** It binds since its signature, in a file of which some guard asks since when. */
  private static Facts bound(AgreementContent content) {
    LocalDate signed = content.identity().signed();
    boolean asked = content.source().text().contains(BoundSince.PATH);
    return !asked || signed.equals(LocalDate.MIN)
        ? Facts.NONE
        : Facts.NONE.with(BoundSince.PATH, signed.toString());
  }

  /** A trial asks what may be reserved, on a day on which that may be done. */
  private static Facts reserving(AgreementContent content, List<String> parties) {
    Reserving reserving = content.terms().reserving();
    return reserving == null || reserving.onlyAt().isEmpty()
        ? Facts.NONE
        : Facts.NONE.with(Reserving.OPEN_TO, parties);
  }

  private static List<String> ids(String name, CodeList list) {
    return list.withOther(name).stream().map(Code::id).toList();
  }

  /** Reservations that need no event; they count wherever nothing else is said of reservations. */
  private static List<String> standing(AgreementContent content) {
    return content.terms().reservations().stream()
        .filter(Reservation::standing)
        .map(Reservation::id)
        .toList();
  }
}
