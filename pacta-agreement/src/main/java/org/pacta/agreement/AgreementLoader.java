package org.pacta.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.Decider;
import org.pacta.agreement.decision.RuleCompiler;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.AgreementReader;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Overlay;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.ReferenceCheck;
import org.pacta.agreement.file.SchemaCheck;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.VocabularyReader;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.guard.GuardError;
import org.pacta.agreement.guard.GuardException;

/** Loads agreements on the common ground of a vocabulary, the safeguards and the schema. */
final class AgreementLoader {
  private static final String SCHEMA = "agreement.schema.json";
  private static final String VOCABULARY = "vocabulary.yaml";
  private static final String SAFEGUARDS = "safeguards.yaml";

  private final SchemaCheck schema;
  private final SourceFile vocabularyFile;
  private final Vocabulary vocabulary;
  private final Overlay safeguards;

  private AgreementLoader(
      SchemaCheck schema, SourceFile vocabularyFile, Vocabulary vocabulary, Overlay safeguards) {
    this.schema = schema;
    this.vocabularyFile = vocabularyFile;
    this.vocabulary = vocabulary;
    this.safeguards = safeguards;
  }

  /** Reads the common ground from a folder. */
  static AgreementLoader in(Path folder) throws AgreementFileException {
    return of(
        SourceFile.read(folder.resolve(SCHEMA)),
        SourceFile.read(folder.resolve(VOCABULARY)),
        SourceFile.read(folder.resolve(SAFEGUARDS)));
  }

  /** The common ground for a lone file: that of its folder, else the one of this release. */
  static AgreementLoader near(Path file) throws AgreementFileException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && Files.exists(folder.resolve(VOCABULARY))) {
      return in(folder);
    }
    return of(bundled(SCHEMA), bundled(VOCABULARY), bundled(SAFEGUARDS));
  }

  private static SourceFile bundled(String name) {
    try (InputStream stream = AgreementLoader.class.getResourceAsStream("common/" + name)) {
      return SourceFile.of(name, Objects.requireNonNull(stream).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AgreementLoader of(SourceFile schema, SourceFile vocabulary, SourceFile safeguards)
      throws AgreementFileException {
    return new AgreementLoader(
        SchemaCheck.of(schema),
        vocabulary,
        VocabularyReader.read(vocabulary, SchemaCheck.of(schema, "vocabulary")),
        Overlay.read(safeguards, SchemaCheck.of(schema, "safeguards")));
  }

  /** Reads one agreement; findings that do not stop loading are left to the checks. */
  Agreement load(SourceFile file) throws AgreementFileException {
    AgreementContent content = AgreementReader.read(file, schema);
    Findings findings = new Findings(file.name());
    Vocabulary words =
        vocabulary
            .withCodes("topic", content.topics().codes().stream().map(Code::id).toList())
            .withCodes("category", content.categories().codes().stream().map(Code::id).toList());
    ReferenceCheck.check(content, words, findings);
    sameSafeguards(content, findings);
    List<Rule> rules = new ArrayList<>(safeguards.rules());
    rules.addAll(content.rules());
    Map<String, ActRules> tables =
        new RuleCompiler(
                words, (rule, part, problem) -> report(content, rule, part, problem, findings))
            .compile(rules);
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    Basis basis = basis(content);
    return new Agreement(
        content, words, safeguards, basis, new Decider(words, tables, basis, content));
  }

  private void sameSafeguards(AgreementContent content, Findings findings) {
    String named = content.tree().text("safeguards");
    if (!named.equals(safeguards.id())) {
      findings.error(
          FindingCode.A105,
          content.tree().placeOf("safeguards"),
          "safeguards",
          "the file names " + named + " but the folder holds " + safeguards.id(),
          "Use the safeguards the file was written for, or update the file.");
    }
  }

  private static void report(
      AgreementContent content,
      String rule,
      String part,
      GuardException problem,
      Findings findings) {
    Yaml source = content.ruleSource(rule);
    boolean elsewhere = source == content.tree();
    Place start = elsewhere ? Place.WHOLE_FILE : guardPlace(source, part);
    for (GuardError error : problem.errors()) {
      boolean oneLine = error.line() == 1;
      Place place =
          elsewhere
              ? start
              : new Place(start.line(), start.column() + (oneLine ? error.column() : 0));
      switch (error.kind()) {
        case TYPE ->
            findings.error(
                FindingCode.A103,
                place,
                rule,
                "the guard " + part + " does not type-check: " + error.message(),
                "Use only facts the vocabulary declares for the acts of this rule.");
        case CODE ->
            findings.error(
                FindingCode.A104,
                place,
                rule,
                "in the guard " + part + ", " + error.message(),
                "Use a member of the list, or add it to the vocabulary or the agreement.");
        case FORBIDDEN ->
            findings.error(
                FindingCode.A103,
                place,
                rule,
                "in the guard " + part + ", " + error.message(),
                "See the language reference for what a guard may use.");
      }
    }
  }

  private static Place guardPlace(Yaml rule, String part) {
    Yaml holder = part.equals("unless") ? rule.items("unless").getFirst() : rule;
    String key = part.equals("unless") ? "when" : part;
    return holder.at(key).map(Yaml::place).orElse(rule.place());
  }

  private Basis basis(AgreementContent content) {
    return new Basis(
        content.identity().id(),
        content.identity().edition(),
        content.source().sha256(),
        vocabulary.id(),
        vocabularyFile.sha256(),
        safeguards.id(),
        safeguards.source().sha256(),
        ZoneRulesProvider.getVersions("UTC").lastEntry().getKey());
  }
}
