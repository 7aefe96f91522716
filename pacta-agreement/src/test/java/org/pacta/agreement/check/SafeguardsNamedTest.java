package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Severity;

/** Safeguards only ever tighten, so a file written under earlier ones goes on under later ones. */
class SafeguardsNamedTest {
  @TempDir Path folder;

  @Test
  void earlierOnesAreNoted() throws AgreementFileException {
    assertThat(
            AgreementChecks.of(
                    AgreementFolder.loadFile(named("pacta-safeguards/1").in(folder, "a.yaml")))
                .stream()
                .filter(it -> it.unit().equals("safeguards")))
        .singleElement()
        .returns(Severity.NOTE, Finding::severity)
        .returns("A117", Finding::code);
  }

  @Test
  void laterOnesOrOthersAreRefused() {
    for (String other : new String[] {"pacta-safeguards/99", "other-safeguards/1", "none"}) {
      assertThatThrownBy(() ->
              AgreementFolder.loadFile(named(other).in(folder, other.replace('/', '-') + ".yaml")))
          .as(other)
          .isInstanceOf(AgreementFileException.class)
          .hasMessageContaining(other)
          .hasMessageContaining("A105");
    }
  }

  private static SmallFile named(String safeguards) {
    return new SmallFile().replace("head", "pacta-safeguards/2", safeguards);
  }
}
