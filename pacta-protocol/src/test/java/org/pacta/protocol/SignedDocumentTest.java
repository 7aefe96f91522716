package org.pacta.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObjectJSON;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedDocumentTest {
  private static final SpecimenNode UTO = SpecimenNode.of("UTO");
  private static final SpecimenNode XXA = SpecimenNode.of("XXA");
  private static final String TYPE = "pacta-test+json";
  private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SIGNED =
      SignedDocument.sign(TYPE, PAYLOAD, UTO.keys().signatory(), SpecimenNode.RANDOM);

  @Test
  void bothSignaturesVerify() {
    assertThat(verify(document())).isEqualTo("{\"a\":1}");
  }

  @Test
  void everySubsetOfTheSignaturesIsRefused() {
    SignedDocument whole = document();
    SignedDocument.Signature ed25519 = whole.signatures().get(0);
    SignedDocument.Signature mlDsa65 = whole.signatures().get(1);
    assertThat(verify(with())).isEqualTo("unsigned");
    assertThat(verify(with(ed25519))).isEqualTo("half_signed");
    assertThat(verify(with(mlDsa65))).isEqualTo("half_signed");
    assertThat(verify(with(ed25519, ed25519))).isEqualTo("half_signed");
    assertThat(verify(with(mlDsa65, mlDsa65))).isEqualTo("half_signed");
    assertThat(verify(with(mlDsa65, ed25519))).isEqualTo("bad_signature");
    assertThat(verify(with(ed25519, mlDsa65, ed25519))).isEqualTo("malformed");
  }

  @Test
  void aHeaderWithoutTheSigsetIsRefusedEvenWhenItsOwnSignatureVerifies() {
    Signatory signatory = UTO.keys().signatory();
    SignedDocument whole = document();
    String header =
        Coding.base64(
            "{\"alg\":\"Ed25519\",\"kid\":\"%s\",\"typ\":\"%s\",\"crit\":[],\"sigset\":[]}"
                .formatted(signatory.ed25519().kid(), TYPE)
                .getBytes(StandardCharsets.UTF_8));
    byte[] input = (header + "." + whole.payload()).getBytes(StandardCharsets.US_ASCII);
    var forged = new SignedDocument.Signature(header, Coding.base64(signatory.signEd25519(input)));
    assertThat(verify(with(forged, whole.signatures().get(1)))).isEqualTo("bad_signature");
  }

  @Test
  void aSignatureForAnotherKindOfDocumentIsRefused() {
    assertThat(RefusedException.outcome(() -> document().verify("pacta-other+json", UTO.card())))
        .isEqualTo(new Outcome.Refused<>(RefusalCode.BAD_SIGNATURE));
  }

  @Test
  void aSignatureByAnotherNodeIsRefused() {
    assertThat(RefusedException.outcome(() -> document().verify(TYPE, XXA.card())))
        .isEqualTo(new Outcome.Refused<>(RefusalCode.UNKNOWN_KEY));
  }

  @Test
  void aChangedPayloadOrSignatureIsRefused() {
    SignedDocument whole = document();
    var payload =
        new SignedDocument(
            Coding.base64("{\"a\":2}".getBytes(StandardCharsets.UTF_8)), whole.signatures());
    assertThat(verify(payload)).isEqualTo("bad_signature");
    for (int changed = 0; changed < 2; changed++) {
      List<SignedDocument.Signature> signatures = new ArrayList<>(whole.signatures());
      byte[] signature = Coding.bytes(signatures.get(changed).signature());
      signature[10] ^= 1;
      signatures.set(
          changed,
          new SignedDocument.Signature(signatures.get(changed).header(), Coding.base64(signature)));
      assertThat(verify(new SignedDocument(whole.payload(), signatures)))
          .isEqualTo("bad_signature");
    }
  }

  @Test
  void anotherLibraryReadsTheSameDocument() throws ParseException {
    JWSObjectJSON parsed = JWSObjectJSON.parse(new String(SIGNED, StandardCharsets.UTF_8));
    assertThat(parsed.getPayload().toBytes()).isEqualTo(PAYLOAD);
    assertThat(parsed.getSignatures()).hasSize(2);
    assertThat(parsed.getSignatures().get(0).getHeader().getAlgorithm().getName())
        .isEqualTo("Ed25519");
    assertThat(parsed.getSignatures().get(1).getHeader().getAlgorithm().getName())
        .isEqualTo("ML-DSA-65");
    assertThat(parsed.getSignatures().get(1).getHeader().getCriticalParams())
        .containsExactly("sigset");
  }

  private static SignedDocument document() {
    return SignedDocument.read(SIGNED, Limits.MANIFEST_BYTES_MAX);
  }

  private static SignedDocument with(SignedDocument.Signature... signatures) {
    return new SignedDocument(document().payload(), List.of(signatures));
  }

  private static String verify(SignedDocument document) {
    return switch (RefusedException.outcome(() -> document.verify(TYPE, UTO.card()))) {
      case Outcome.Sound<byte[]>(byte[] payload) -> new String(payload, StandardCharsets.UTF_8);
      case Outcome.Refused<byte[]>(RefusalCode code) -> code.code();
    };
  }
}
