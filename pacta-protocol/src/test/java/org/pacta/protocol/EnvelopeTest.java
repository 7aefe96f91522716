package org.pacta.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final SpecimenNode UTO = SpecimenNode.of("UTO");
  private static final SpecimenNode XXA = SpecimenNode.of("XXA");
  private static final SpecimenNode XXB = SpecimenNode.of("XXB");

  @Test
  void aMessageComesOutAsItWentIn() {
    Composer.Composed sent = UTO.compose(XXA, 1, "content");
    OpenedMessage opened = XXA.open(sent.envelope(), UTO).orThrow();
    assertThat(opened.manifestId()).isEqualTo(sent.manifestId());
    assertThat(opened.manifestJws()).isEqualTo(sent.manifest());
    assertThat(new String(opened.content(), StandardCharsets.UTF_8)).isEqualTo("content");
    assertThat(opened.manifest().marking()).isEqualTo(SpecimenNode.marking());
    assertThat(opened.manifest().created()).isEqualTo(SpecimenNode.NOW);
  }

  @Test
  void theLargestContentFitsTheEnvelope() {
    Composer.Composed sent = UTO.compose(XXA, 1, "x".repeat(Limits.CONTENT_BYTES_MAX));
    assertThat(sent.envelope().length).isLessThanOrEqualTo(Limits.ENVELOPE_BYTES_MAX);
    assertThat(XXA.open(sent.envelope(), UTO).orThrow().content())
        .hasSize(Limits.CONTENT_BYTES_MAX);
  }

  @Test
  void neitherContentNorManifestCanBeReadOnTheWire() {
    Composer.Composed sent = UTO.compose(XXA, 1, "content");
    Envelope envelope = Envelope.read(sent.envelope()).orThrow();
    assertThat(new String(envelope.headerBytes(), StandardCharsets.UTF_8))
        .doesNotContain("investigation");
    assertThat(UTO.compose(XXA, 1, "c".repeat(2000)).envelope()).hasSameSizeAs(sent.envelope());
  }

  @Test
  void aMessageForAnotherNodeIsRefused() {
    byte[] envelope = UTO.compose(XXB, 1, "content").envelope();
    assertThat(XXA.open(envelope, UTO)).isEqualTo(refused(RefusalCode.WRONG_RECIPIENT));
  }

  @Test
  void aMessageInAnothersNameIsRefused() {
    byte[] envelope = UTO.compose(XXA, 1, "content").envelope();
    assertThat(XXA.open(envelope, XXB)).isEqualTo(refused(RefusalCode.UNKNOWN_PARTNER));
  }

  @Test
  void aMessageSignedByKeysThatAreNotOnTheCardIsRefused() {
    SpecimenNode impostor = SpecimenNode.of("UTO");
    byte[] envelope = impostor.compose(XXA, 1, "content").envelope();
    assertThat(XXA.open(envelope, UTO)).isEqualTo(refused(RefusalCode.UNKNOWN_KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"header", "encapsulated", "sealed"})
  void oneChangedBitAnywhereIsRefused(String field) {
    byte[] envelope = UTO.compose(XXA, 1, "content").envelope();
    for (int place : new int[] {0, 7, 100}) {
      assertThat(XXA.open(flipped(envelope, field, place), UTO))
          .isIn(
              refused(RefusalCode.BAD_SEAL),
              refused(RefusalCode.MALFORMED),
              refused(RefusalCode.UNSUPPORTED_SUITE));
    }
  }

  @Test
  void aHeaderRewrittenToAnotherNumberDoesNotOpen() {
    String text = new String(UTO.compose(XXA, 7, "content").envelope(), StandardCharsets.UTF_8);
    Envelope read = Envelope.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    String header = new String(read.headerBytes(), StandardCharsets.UTF_8);
    String renumbered = header.replace("\"sequence\":7", "\"sequence\":8");
    assertThat(renumbered).isNotEqualTo(header);
    String forged = text.replace(base64(header), base64(renumbered));
    assertThat(XXA.open(forged.getBytes(StandardCharsets.UTF_8), UTO))
        .isEqualTo(refused(RefusalCode.BAD_SEAL));
  }

  @Test
  void anInsiderWhoSealsASignedManifestUnderAnotherHeaderIsRefused() {
    Draft draft = UTO.draft(XXA, 7, "content");
    OpenedMessage opened =
        XXA.open(UTO.composer().compose(draft, XXA.card()).envelope(), UTO).orThrow();
    byte[] packet = Packet.padded(opened.manifestJws(), opened.salt(), opened.content());
    Route elsewhere = UTO.draft(XXA, 8, "content").route();
    byte[] forged = Envelope.seal(elsewhere, packet, XXA.card(), SpecimenNode.RANDOM);
    assertThat(XXA.open(forged, UTO)).isEqualTo(refused(RefusalCode.HEADER_MISMATCH));
  }

  @Test
  void contentThatIsNotCommittedToIsRefused() {
    Draft draft = UTO.draft(XXA, 1, "content");
    OpenedMessage opened =
        XXA.open(UTO.composer().compose(draft, XXA.card()).envelope(), UTO).orThrow();
    byte[] packet =
        Packet.padded(
            opened.manifestJws(), opened.salt(), "CONTENT".getBytes(StandardCharsets.UTF_8));
    byte[] forged = Envelope.seal(draft.route(), packet, XXA.card(), SpecimenNode.RANDOM);
    assertThat(XXA.open(forged, UTO)).isEqualTo(refused(RefusalCode.COMMITMENT_MISMATCH));
  }

  @Test
  void anotherSuiteIsRefused() {
    String text = new String(UTO.compose(XXA, 1, "content").envelope(), StandardCharsets.UTF_8);
    String header =
        new String(
            Envelope.read(text.getBytes(StandardCharsets.UTF_8)).orThrow().headerBytes(),
            StandardCharsets.UTF_8);
    String forged = text.replace(base64(header), base64(header.replace("PS1", "PS0")));
    assertThat(Envelope.read(forged.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(refused(RefusalCode.UNSUPPORTED_SUITE));
  }

  @Test
  void moreBytesThanAllowedAreRefusedUnread() {
    assertThat(Envelope.read(new byte[Limits.ENVELOPE_BYTES_MAX + 1]))
        .isEqualTo(refused(RefusalCode.OVERSIZED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "\"x\"",
        "{\"header\":\"e30\"}",
        "{\"header\":1,\"encapsulated\":\"\",\"sealed\":\"\"}",
        "{\"header\":\"e30\",\"encapsulated\":\"\",\"sealed\":\"\"}",
        "{\"header\":\"e30=\",\"encapsulated\":\"\",\"sealed\":\"\"}",
        "{\"header\":\"e30\",\"header\":\"e30\",\"encapsulated\":\"\",\"sealed\":\"\"}",
        "{\"header\":\"e30\",\"encapsulated\":\"\",\"sealed\":\"\",\"more\":1}",
        "{\"header\":\"e30\",\"encapsulated\":\"\",\"sealed\":\"\"} {}",
        "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]"
      })
  void anythingElseIsMalformed(String text) {
    assertThat(Envelope.read(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(refused(RefusalCode.MALFORMED));
  }

  @Test
  void otherEncodingsThanUtf8AreMalformed() {
    byte[] envelope = UTO.compose(XXA, 1, "content").envelope();
    byte[] utf16 = new String(envelope, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
    assertThat(Envelope.read(utf16)).isEqualTo(refused(RefusalCode.MALFORMED));
  }

  private static byte[] flipped(byte[] envelope, String field, int place) {
    String text = new String(envelope, StandardCharsets.UTF_8);
    int start = text.indexOf("\"" + field + "\":\"") + field.length() + 4;
    byte[] changed = envelope.clone();
    changed[start + place] = (byte) (changed[start + place] == 'A' ? 'B' : 'A');
    return changed;
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> Outcome<T> refused(RefusalCode code) {
    return new Outcome.Refused<>(code);
  }
}
