package org.pacta.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published vectors, read where they have been put beside the checkout; without them these tests
 * are skipped.
 */
class VectorTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void ed25519VerifiesAsWycheproofSays() {
    int checked = 0;
    for (JsonNode group : vectors("wycheproof/ed25519_test.json").get("testGroups")) {
      byte[] key = HEX.parseHex(group.get("publicKey").get("pk").asString());
      for (JsonNode test : group.get("tests")) {
        assertThat(Verification.ed25519(key, hex(test, "msg"), hex(test, "sig")))
            .as("tcId %s", test.get("tcId"))
            .isEqualTo(isValid(test));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(151);
  }

  @Test
  void mlDsa65VerifiesAsWycheproofSays() {
    int checked = 0;
    for (JsonNode group : vectors("wycheproof/mldsa_65_verify_test.json").get("testGroups")) {
      byte[] key = HEX.parseHex(group.get("publicKey").asString());
      for (JsonNode test : group.get("tests")) {
        checked++;
        if (test.has("ctx") && !test.get("ctx").asString().isEmpty()) {
          continue; // the protocol signs with the empty context only
        }
        assertThat(Verification.mlDsa65(key, hex(test, "msg"), hex(test, "sig")))
            .as("tcId %s", test.get("tcId"))
            .isEqualTo(isValid(test));
      }
    }
    assertThat(checked).isEqualTo(210);
  }

  @Test
  void theHybridKemOpensThePublishedVectors() throws InvalidCipherTextException {
    int opened = 0;
    for (JsonNode vector : vectors("hpke-pq/test-vectors.json")) {
      if (vector.get("kem_id").asInt() != 0x647a || vector.get("kdf_id").asInt() != 1) {
        continue;
      }
      HPKE hpke =
          new HPKE(
              HPKE.mode_base,
              HPKE.kem_MLKEM768_X25519,
              (short) 1,
              (short) vector.get("aead_id").asInt());
      var pair = hpke.deserializePrivateKey(hex(vector, "skRm"), null);
      assertThat(hpke.serializePublicKey(pair.getPublic())).isEqualTo(hex(vector, "pkRm"));
      assertThat(new Opener(hex(vector, "skRm")).publicKey().key()).isEqualTo(hex(vector, "pkRm"));
      var context = hpke.setupBaseR(hex(vector, "enc"), pair, hex(vector, "info"));
      for (JsonNode encryption : vector.get("encryptions")) {
        assertThat(context.open(hex(encryption, "aad"), hex(encryption, "ct")))
            .isEqualTo(hex(encryption, "pt"));
        opened++;
      }
    }
    assertThat(opened).isPositive();
  }

  private static JsonNode vectors(String name) {
    for (Path base = Path.of("").toAbsolutePath(); base != null; base = base.getParent()) {
      Path file = base.resolve("shared/vectors").resolve(name);
      if (Files.isRegularFile(file)) {
        return JsonMapper.shared().readTree(file.toFile());
      }
    }
    Assumptions.abort("skipped: no vectors");
    throw new IllegalStateException("unreachable");
  }

  private static byte[] hex(JsonNode node, String field) {
    return HEX.parseHex(node.get(field).asString());
  }

  private static boolean isValid(JsonNode test) {
    return "valid".equals(test.get("result").asString());
  }
}
