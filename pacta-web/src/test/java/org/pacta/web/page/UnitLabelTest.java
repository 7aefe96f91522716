package org.pacta.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitLabelTest {
  @Test
  void namesUnitsAsPeopleWriteThem() {
    assertThat(UnitLabel.of("9(4)/2")).isEqualTo("Art. 9(4), sentence 2");
    assertThat(UnitLabel.of("2/0")).isEqualTo("Art. 2, opening words");
    assertThat(UnitLabel.of("11(2)")).isEqualTo("Art. 11(2)");
    assertThat(UnitLabel.of("pre/3")).isEqualTo("Preamble, 3");
    assertThat(UnitLabel.of("title")).isEqualTo("Title");
  }

  @Test
  void namesAnnexesAndOtherPartsByTheirKind() {
    assertThat(UnitLabel.of("annex-1")).isEqualTo("Annex 1");
    assertThat(UnitLabel.of("annex-2(3)/1")).isEqualTo("Annex 2(3), sentence 1");
    assertThat(UnitLabel.of("annex(4)")).isEqualTo("Annex(4)");
  }

  @Test
  void codesInATextAreSaidInWords() {
    assertThat(Words.plain("waiting for 3 times instrument_deposited, signature (CZ)."))
        .isEqualTo("waiting for 3 times instrument deposited, signature (CZ).");
  }
}
