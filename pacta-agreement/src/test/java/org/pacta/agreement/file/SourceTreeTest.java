package org.pacta.agreement.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

class SourceTreeTest {
  private final Agreement agreement;

  SourceTreeTest() throws AgreementFileException {
    this.agreement = AgreementFolder.loadFile(Path.of("../agreements/kz-cz-2017.yaml"));
  }

  @Test
  void whatWasLetGoIsReadAgain() {
    AgreementContent content = agreement.content();
    Yaml tree = content.tree();
    var scenarios = content.scenarios();
    var dates = content.temporalScenarios();
    var duties = content.dutyScenarios();
    content.written().letGo();
    content.tests().letGo();
    assertThat(content.tree()).isNotSameAs(tree).isEqualTo(tree);
    assertThat(content.scenarios()).isNotEmpty().isNotSameAs(scenarios).isEqualTo(scenarios);
    assertThat(content.temporalScenarios()).isEqualTo(dates);
    assertThat(content.dutyScenarios()).isEqualTo(duties);
  }

  @Test
  void anotherReadingStaysThatReading() throws AgreementFileException {
    AgreementContent other = agreement.under(Map.of("I-10", "I-10a")).content();
    Yaml tree = other.tree();
    agreement.content().written().letGo();
    other.written().letGo();
    assertThat(other.tree()).isEqualTo(tree).isNotEqualTo(agreement.content().tree());
  }
}
