package org.pacta.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OwnCopyTest {
  private static final String MANIFEST = "ab".repeat(32);
  private static final byte[] CONTENT = "a content".getBytes(StandardCharsets.UTF_8);
  private final SpecimenNode node = SpecimenNode.of("UTO");
  private final byte[] kept = node.keys().ownCopy().keep(MANIFEST, CONTENT, SpecimenNode.RANDOM);

  @Test
  void onlyTheNodeItselfReadsItsOwnCopy() {
    assertThat(node.keys().ownCopy().content(MANIFEST, kept)).contains(CONTENT);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("content");
    assertThat(SpecimenNode.of("UTO").keys().ownCopy().content(MANIFEST, kept)).isEmpty();
  }

  @Test
  void aCopyThatWasAlteredOrPutElsewhereIsNotRead() {
    OwnCopy copies = node.keys().ownCopy();
    assertThat(copies.content("cd".repeat(32), kept)).isEmpty();
    assertThat(copies.content(MANIFEST, Arrays.copyOf(kept, kept.length - 1))).isEmpty();
    assertThat(copies.content(MANIFEST, new byte[3])).isEmpty();
    byte[] changed = kept.clone();
    changed[kept.length - 1] ^= 1;
    assertThat(copies.content(MANIFEST, changed)).isEmpty();
  }

  @Test
  void theSameContentIsNeverClosedTheSameWay() {
    assertThat(node.keys().ownCopy().keep(MANIFEST, CONTENT, SpecimenNode.RANDOM))
        .isNotEqualTo(kept);
  }

  @Test
  void sealedAgainItIsTheSameMessageForTheNewKeyOnly() {
    SpecimenNode before = SpecimenNode.of("XXA");
    SpecimenNode after = SpecimenNode.of("XXA");
    Composer.Composed first = node.compose(before, 1, "a content");
    byte[] again =
        node.composer()
            .sealAgain(first.envelope(), first.manifest(), first.salt(), CONTENT, after.card())
            .orElseThrow();
    assertThat(after.open(again, node).orThrow().manifestId()).isEqualTo(first.manifestId());
    assertThat(before.open(again, node))
        .isEqualTo(new Outcome.Refused<>(RefusalCode.WRONG_RECIPIENT));
    assertThat(
            node.composer().sealAgain(again, first.manifest(), first.salt(), CONTENT, after.card()))
        .isEmpty();
  }
}
