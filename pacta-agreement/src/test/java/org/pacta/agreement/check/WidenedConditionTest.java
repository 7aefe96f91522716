package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

/** A condition that a mutation has bar every act has nothing left that an act would lack. */
class WidenedConditionTest {
  @TempDir Path folder;

  @Test
  void itIsJudgedAndMissed() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.nature =="
                    + " 'police_cooperation'\"}",
                "{id: C1, kind: condition, act: [request.submit], applies: req.urgent, require:"
                    + " \"req.form == 'written'\", otherwise: deny, cite: [\"2\"]}")
            .tests(
                test("written", true, "permitted"),
                test("oral", true, "denied"),
                test("oral", false, "permitted"));
    List<Mutation> all = Mutation.all(AgreementFolder.loadFile(file.in(folder, "small.yaml")));
    assertThat(all)
        .filteredOn(mutation -> mutation.inWords().contains(" C1"))
        .isNotEmpty()
        .noneMatch(Mutation::survived);
  }

  private static String test(String form, boolean urgent, String outcome) {
    return "{name: %s %s, act: request.submit, base: ok, facts: {req: {form: %s, urgent: %s, nature: police_cooperation}}, expect: {outcome: %s}}"
        .formatted(form, urgent, form, urgent, outcome);
  }
}
