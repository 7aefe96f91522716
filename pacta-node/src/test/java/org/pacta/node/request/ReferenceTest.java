package org.pacta.node.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {
  @Test
  void isReadableAndEndsWithACheckCharacter() {
    String reference = Reference.of("KZ", "CZ", 2026, 17);
    assertThat(reference).matches("PCT-KZ-CZ-2026-00017-[0-9A-Z*]");
    assertThat(reference.charAt(reference.length() - 1))
        .isEqualTo(Reference.check("PCT-KZ-CZ-2026-00017"));
  }

  @Test
  void noticesEveryWrongDigitAndEverySwapOfNeighbours() {
    String body = "PCT-KZ-CZ-2026-00017";
    char right = Reference.check(body);
    for (int i = body.length() - 5; i < body.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String wrong = body.substring(0, i) + digit + body.substring(i + 1);
        if (!wrong.equals(body)) {
          assertThat(Reference.check(wrong)).as(wrong).isNotEqualTo(right);
        }
      }
    }
    assertThat(Reference.check("PCT-KZ-CZ-2026-00071")).isNotEqualTo(right);
  }
}
