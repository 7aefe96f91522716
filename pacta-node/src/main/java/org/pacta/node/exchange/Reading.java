package org.pacta.node.exchange;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pacta.protocol.Limits;
import org.pacta.protocol.Manifest;
import org.pacta.protocol.Marking;
import org.pacta.protocol.OpenedMessage;
import org.pacta.protocol.Receipt;
import org.pacta.protocol.RefusalCode;
import org.pacta.protocol.Route;
import org.pacta.protocol.Signatory;
import org.pacta.protocol.TrustCard;

/** Hands a message that is in its place to the room it is for, and signs what the room says. */
final class Reading {
  private final TrustCard local;
  private final Signatory signatory;
  private final Correspondents rooms;
  private final SecureRandom random;

  Reading(LocalNode local, Correspondents rooms, SecureRandom random) {
    this.local = local.card();
    this.signatory = local.keys().signatory();
    this.rooms = rooms;
    this.random = random;
  }

  record Receipted(Receipt receipt, byte[] jws) {}

  Receipted receipt(OpenedMessage message, Instant now) {
    Receipt receipt =
        switch (reception(message, now)) {
          case Reception.Accepted accepted ->
              Receipt.accepted(message, local, now, accepted.recordDigest());
          case Reception.Rejected rejected ->
              Receipt.rejected(message, local, now, rejected.code(), bounded(rejected.cites()));
        };
    return new Receipted(receipt, receipt.sign(signatory, random));
  }

  private Reception reception(OpenedMessage message, Instant now) {
    if (message.manifest().isFutureDated(now)) {
      return rejected(RefusalCode.FUTURE_DATED);
    }
    Optional<MessageType> type =
        Arrays.stream(MessageType.values())
            .filter(known -> known.name().equals(message.manifest().type()))
            .findFirst();
    Optional<Correspondent> room = type.flatMap(rooms::of);
    return room.isEmpty()
        ? rejected(RefusalCode.UNSUPPORTED_TYPE)
        : room.get().receive(received(message, type.orElseThrow()), now);
  }

  private static Reception rejected(RefusalCode code) {
    return new Reception.Rejected(code.code(), List.of());
  }

  private static List<String> bounded(List<String> cites) {
    return cites.stream().distinct().limit(Limits.LIST_ENTRIES_MAX).toList();
  }

  private static ReceivedMessage received(OpenedMessage message, MessageType type) {
    Manifest manifest = message.manifest();
    Route route = manifest.route();
    return new ReceivedMessage(
        message.manifestId(),
        route.agreement(),
        route.from(),
        route.channel(),
        route.sequence(),
        type,
        manifest.conversation(),
        manifest.created(),
        terms(manifest.marking()),
        message.content());
  }

  private static Terms terms(Marking marking) {
    return new Terms(
        marking.purpose(),
        marking.personalData(),
        marking.specialCategories(),
        marking.destroyBy(),
        marking.handlingCode(),
        marking.conditions());
  }
}
