package org.pacta.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.junit.jupiter.api.Test;

class KeysAndCardsTest {
  private static final SpecimenNode UTO = SpecimenNode.of("UTO");

  @Test
  void keysComeBackFromTheirJson() {
    NodeKeys again = NodeKeys.fromJson(UTO.keys().toJson()).orThrow();
    assertThat(again).isEqualTo(UTO.keys());
    assertThat(again.card("UTO", 1, "Node UTO", UTO.card().endpoint(), UTO.card().agreements()))
        .isEqualTo(UTO.card());
    assertThat(again.toString()).isEqualTo("NodeKeys[secret]");
  }

  @Test
  void aCardComesBackFromItsJsonWithTheSameFingerprint() {
    TrustCard again = TrustCard.fromJson(UTO.card().toJson()).orThrow();
    assertThat(again).isEqualTo(UTO.card());
    assertThat(again.fingerprint())
        .isEqualTo(UTO.card().fingerprint())
        .matches("(\\d{5} ){11}\\d{5}");
    assertThat(SpecimenNode.of("UTO").card().fingerprint()).isNotEqualTo(UTO.card().fingerprint());
  }

  @Test
  void aKeyUnderAnothersNameOrAnotherSchemeIsMalformed() {
    String card = new String(UTO.card().toJson(), StandardCharsets.UTF_8);
    String renamed =
        card.replace(UTO.card().ed25519().kid(), SpecimenNode.of("XXA").card().ed25519().kid());
    for (String bad :
        new String[] {renamed, card.replace("https:", "http:"), card.replace("PS1", "PS0")}) {
      assertThat(bad).isNotEqualTo(card);
      assertThat(TrustCard.fromJson(bad.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(new Outcome.Refused<>(RefusalCode.MALFORMED));
    }
  }

  @Test
  void theKeyOfASeedIsTheOneAnotherLibraryFinds() {
    byte[] seed = Coding.bytes(UTO.keys().mlDsa65Seed());
    assertThat(MlDsa65.of(seed).publicKey())
        .isEqualTo(new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_65, seed).getPublicKey());
  }

  @Test
  void theCertificateCarriesThePinnedKey() throws GeneralSecurityException {
    TlsIdentity tls = UTO.keys().tls();
    assertThat(tls.pin()).isEqualTo(UTO.card().tlsPin());
    tls.certificate().verify(tls.certificate().getPublicKey());
  }
}
