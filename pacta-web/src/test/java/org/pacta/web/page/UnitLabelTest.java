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
}
