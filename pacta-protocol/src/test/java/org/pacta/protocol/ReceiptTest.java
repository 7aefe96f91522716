package org.pacta.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  private static final SpecimenNode UTO = SpecimenNode.of("UTO");
  private static final SpecimenNode XXA = SpecimenNode.of("XXA");
  private static final OpenedMessage MESSAGE =
      XXA.open(UTO.compose(XXA, 1, "content").envelope(), UTO).orThrow();

  @Test
  void aReceiptComesBackAsItWasSigned() {
    Receipt accepted = Receipt.accepted(MESSAGE, XXA.card(), SpecimenNode.NOW, "cd".repeat(32));
    Receipt rejected =
        Receipt.rejected(MESSAGE, XXA.card(), SpecimenNode.NOW, "out_of_scope", List.of("2(1)"));
    for (Receipt receipt : List.of(accepted, rejected)) {
      assertThat(verify(sign(receipt), XXA)).isEqualTo(new Outcome.Sound<>(receipt));
    }
  }

  @Test
  void aReceiptBySomebodyElseIsRefused() {
    byte[] signed = sign(Receipt.accepted(MESSAGE, XXA.card(), SpecimenNode.NOW, null));
    assertThat(verify(signed, UTO)).isEqualTo(new Outcome.Refused<>(RefusalCode.UNKNOWN_KEY));
    assertThat(Receipt.verify(signed, version -> Optional.empty()))
        .isEqualTo(new Outcome.Refused<>(RefusalCode.UNKNOWN_PARTNER));
  }

  @Test
  void aManifestIsNotAReceipt() {
    byte[] manifest = UTO.compose(XXA, 1, "content").manifest().getBytes(StandardCharsets.UTF_8);
    assertThat(verify(manifest, UTO)).isEqualTo(new Outcome.Refused<>(RefusalCode.MALFORMED));
  }

  private static byte[] sign(Receipt receipt) {
    return receipt.sign(XXA.keys().signatory(), SpecimenNode.RANDOM);
  }

  private static Outcome<Receipt> verify(byte[] signed, SpecimenNode by) {
    return Receipt.verify(
        signed, version -> version == 1 ? Optional.of(by.card()) : Optional.empty());
  }
}
