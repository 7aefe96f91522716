package org.pacta.agreement.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Vocabulary;

/** Facts that somebody types tell of one act: one Party in each role, and its own as actor. */
class ActSidesTest {
  private static final String WORDS =
      """
      vocabulary: test/1
      codes: {party: [AAA, BBB, CCC]}
      types:
        Request: {requesting: code(party), requested: code(party)}
        Transfer: {from: code(party), to: code(party)}
      acts:
        request.respond:
          facts: {req: Request, xfer: Transfer}
          roles: {requesting_party: req.requesting, requested_party: req.requested, sending_party: xfer.from, receiving_party: xfer.to}
          by: requested_party
          same_party: [[requested_party, sending_party], [requesting_party, receiving_party]]
        data.use: {facts: {xfer: Transfer}, roles: {sending_party: xfer.from}}
      always: {actor: code(party)}
      base_facts: {}
      events: [e]
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "request.respond | {req: {requesting: AAA, requested: BBB}, xfer: {from: BBB, to: AAA}, actor: BBB} | ''",
        "request.respond | {req: {requested: BBB}, xfer: {to: AAA}} | ''",
        "request.respond | {req: {requested: ''}, actor: BBB} | ''",
        "request.respond | {req: {requested: null}, xfer: {from: null}, actor: BBB} | ''",
        "request.respond | {req: {requesting: AAA, requested: BBB}, xfer: {from: BBB, to: CCC}} | 'xfer.to is CCC, but req.requesting is AAA'",
        "request.respond | {req: {requested: BBB}, xfer: {from: CCC}} | 'xfer.from is CCC, but req.requested is BBB'",
        "request.respond | {req: {requested: BBB}, actor: CCC} | 'actor is CCC, but request.respond is the act of the requested party, and req.requested is BBB'",
        "request.respond | {req: {requesting: AAA, requested: AAA}} | 'are both AAA: an act has two sides'",
        "request.respond | {xfer: {from: AAA, to: AAA}} | 'are both AAA: an act has two sides'",
        "request.respond | {req: {requesting: AAA}, xfer: {from: BBB, to: AAA}, actor: AAA} | 'actor is AAA, but request.respond is the act of the requested party, and xfer.from is BBB'",
        "request.respond | {xfer: {from: BBB}, actor: CCC} | 'xfer.from is BBB'",
        "request.respond | {req: {requesting: BBB}, xfer: {from: BBB}, actor: BBB} | 'are both BBB: an act has two sides'",
        "request.respond | {req: {requesting: BBB}, actor: BBB} | 'and BBB faces it'",
        "request.respond | {req: {requesting: AAA}, xfer: {from: BBB}, actor: BBB} | ''",
        "data.use | {xfer: {from: AAA}, actor: BBB} | ''",
      })
  void oneRoleIsOfOneParty(String act, String facts, String wrong) throws AgreementFileException {
    Findings findings = new Findings("facts.json");
    FactsInput.read(yaml(facts), act, vocabulary(WORDS, findings), findings);
    assertThat(findings.all())
        .extracting(Finding::message)
        .hasSize(wrong.isEmpty() ? 0 : 1)
        .allMatch(message -> message.contains(wrong));
  }

  @Test
  void whoseAnActIsIsARoleThatItsFactsGive() throws AgreementFileException {
    Findings findings = new Findings("words.yaml");
    vocabulary(WORDS.replace("by: requested_party", "by: host_party"), findings);
    assertThat(findings.all())
        .extracting(Finding::message)
        .containsExactly("no fact of the act says which Party has the role host_party");
  }

  private static Vocabulary vocabulary(String words, Findings findings)
      throws AgreementFileException {
    return new VocabularyReader(yaml(words), findings).vocabulary();
  }

  private static Yaml yaml(String text) throws AgreementFileException {
    return YamlReader.read(SourceFile.ofText("test.yaml", text));
  }
}
