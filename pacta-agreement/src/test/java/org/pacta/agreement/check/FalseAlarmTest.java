package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** What is in order is not found fault with. */
class FalseAlarmTest {
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: each_party, trigger: incident_detected, perform:"
          + " incident_handled, due: D-1, only_if: \"ONLY\"MORE, cite: [\"3\"]}";

  @TempDir Path folder;

  private SmallFile owing(String onlyIf, String more) {
    return new SmallFile().rules(DUTY.replace("ONLY", onlyIf).replace("MORE", more));
  }

  @Test
  void aDutyThatNoActStartsCanStartAllTheSame() {
    assertThat(owing("item.sample", ", facts_of: data.retain").findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A106");
    assertThat(owing("true", "").findings(folder)).extracting(Finding::code).doesNotContain("A106");
  }

  @Test
  void aConditionThatNothingMeetsIsFound() {
    assertThat(owing("item.sample && !item.sample", ", facts_of: data.retain").findings(folder))
        .extracting(Finding::code)
        .contains("A106");
  }
}
