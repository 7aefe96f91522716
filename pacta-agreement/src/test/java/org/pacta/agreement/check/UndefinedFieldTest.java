package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** A guard that names a field which the type of its fact does not have. */
class UndefinedFieldTest {
  @TempDir Path folder;

  private String message(String when) {
    return new SmallFile()
            .rules("{id: P1, kind: permission, act: [request.submit], when: \"" + when + "\"}")
            .findings(folder)
            .stream()
            .filter(finding -> finding.code().equals("A103"))
            .map(Finding::message)
            .findFirst()
            .orElse("");
  }

  @Test
  void theNearestFieldOfTheTypeIsNamed() {
    assertThat(message("req.from == 'written'"))
        .contains("undefined field 'from'", "Request has none", "Did you mean form?");
    assertThat(message("req.languages == 'en'")).contains("Did you mean language?");
  }

  @Test
  void theTypesThatHaveItAreNamed() {
    assertThat(message("req.purposes.exists(p, p == 'police')"))
        .contains("Request has none; there is one of ", "Consent");
  }

  @Test
  void aFieldThatNoTypeHasIsOnlySaidToBeMissing() {
    assertThat(message("req.zzqxy"))
        .contains("Request has none. Known are:")
        .doesNotContain("there is one");
  }
}
