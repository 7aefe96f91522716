package org.pacta.protocol;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An invented node: its keys, its card and what it needs to send and to open. */
record SpecimenNode(NodeKeys keys, TrustCard card, Composer composer, Opener opener) {
  static final String AGREEMENT = "uto-specimen-2017";
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final SecureRandom RANDOM = new SecureRandom();
  static final UUID CONVERSATION = UUID.fromString("00000000-0000-4000-8000-000000000001");

  static SpecimenNode of(String party) {
    NodeKeys keys = NodeKeys.generate("Node " + party, RANDOM, NOW);
    TrustCard card =
        keys.card(
            party,
            1,
            "Node " + party,
            URI.create("https://localhost:1/partner"),
            List.of(AGREEMENT));
    return new SpecimenNode(keys, card, new Composer(keys.signatory(), RANDOM), keys.opener());
  }

  Draft draft(SpecimenNode to, long sequence, String content) {
    Route route =
        new Route(
            AGREEMENT,
            card.party(),
            to.card.party(),
            Route.channel(AGREEMENT, card.party(), to.card.party()),
            sequence,
            card.version());
    return new Draft(
        route,
        sequence == 1 ? null : "ab".repeat(32),
        "REQUEST",
        CONVERSATION,
        NOW,
        marking(),
        content.getBytes(StandardCharsets.UTF_8));
  }

  Composer.Composed compose(SpecimenNode to, long sequence, String content) {
    return composer.compose(draft(to, sequence, content), to.card);
  }

  Outcome<OpenedMessage> open(byte[] envelope, SpecimenNode from) {
    return Envelope.read(envelope).then(read -> read.open(opener, card, from.card));
  }

  static Marking marking() {
    return new Marking(
        "investigation",
        true,
        List.of(),
        LocalDate.of(2027, 1, 1),
        "H1",
        List.of("no-court-use"),
        List.of("UTO"));
  }
}
