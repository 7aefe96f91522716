package org.pacta.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.Decider;
import org.pacta.agreement.decision.OutsideSafeguards;
import org.pacta.agreement.decision.RuleCompiler;
import org.pacta.agreement.decision.SafeguardReach;
import org.pacta.agreement.decision.ScopeCompiler;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.AgreementReader;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.GuardSize;
import org.pacta.agreement.file.Overlay;
import org.pacta.agreement.file.ReferenceCheck;
import org.pacta.agreement.file.SchemaCheck;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.UnitCheck;
import org.pacta.agreement.file.VocabularyReader;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.guard.CelGrounds;

/** Loads agreements on the common ground of a vocabulary, the safeguards and the schema. */
final class AgreementLoader {
  private static final String SCHEMA = "agreement.schema.json";

  private static final String VOCABULARY = "vocabulary.yaml";
  private static final String SAFEGUARDS = "safeguards.yaml";

  /** Common grounds read before: a program that checks again and again has the same few. */
  private static final Map<List<String>, SoftReference<AgreementLoader>> KNOWN =
      new ConcurrentHashMap<>();

  private static final int KNOWN_MAX = 8;

  private final SchemaCheck schema;
  private final SchemaCheck nationalSchema;
  private final SourceFile vocabularyFile;
  private final Vocabulary vocabulary;
  private final Overlay safeguards;
  private final List<Overlay> national;
  private final CelGrounds grounds = new CelGrounds();

  private AgreementLoader(
      SchemaCheck schema,
      SchemaCheck nationalSchema,
      SourceFile vocabularyFile,
      Vocabulary vocabulary,
      Overlay safeguards,
      List<Overlay> national) {
    this.national = national;
    this.schema = schema;
    this.nationalSchema = nationalSchema;
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

  /** The reference of the language, from what travels with this release. */
  static String reference() throws AgreementFileException {
    SourceFile schema = bundled(SCHEMA);
    return LanguageReference.markdown(
        schema, VocabularyReader.read(bundled(VOCABULARY), SchemaCheck.of(schema, "vocabulary")));
  }

  /** The common ground with the safeguards of a lone file, whatever its name. */
  static AgreementLoader under(Path safeguards) throws AgreementFileException {
    Path folder = safeguards.toAbsolutePath().getParent();
    boolean beside = folder != null && Files.exists(folder.resolve(VOCABULARY));
    return folder != null && beside
        ? of(
            SourceFile.read(folder.resolve(SCHEMA)),
            SourceFile.read(folder.resolve(VOCABULARY)),
            SourceFile.read(safeguards))
        : of(bundled(SCHEMA), bundled(VOCABULARY), SourceFile.read(safeguards));
  }

  private static SourceFile bundled(String name) {
    try (InputStream stream = AgreementLoader.class.getResourceAsStream("common/" + name)) {
      return SourceFile.of(name, Objects.requireNonNull(stream).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The common ground of three files; the same one again while it is held and they are the same.
   */
  private static AgreementLoader of(SourceFile schema, SourceFile vocabulary, SourceFile safeguards)
      throws AgreementFileException {
    List<String> key =
        Stream.of(schema, vocabulary, safeguards)
            .flatMap(file -> Stream.of(file.name(), file.sha256()))
            .toList();
    SoftReference<AgreementLoader> held = KNOWN.get(key);
    AgreementLoader known = held == null ? null : held.get();
    if (known == null) {
      known = read(schema, vocabulary, safeguards);
      if (KNOWN.size() >= KNOWN_MAX) {
        KNOWN.clear();
      }
      KNOWN.put(key, new SoftReference<>(known));
    }
    return known;
  }

  private static AgreementLoader read(
      SourceFile schema, SourceFile vocabulary, SourceFile safeguards)
      throws AgreementFileException {
    return new AgreementLoader(
        SchemaCheck.of(schema),
        SchemaCheck.of(schema, "national"),
        vocabulary,
        VocabularyReader.read(vocabulary, SchemaCheck.of(schema, "vocabulary")),
        Overlay.read(safeguards, SchemaCheck.of(schema, "safeguards")),
        List.of());
  }

  /**
   * The same common ground with national law added; the words each overlay declares join the
   * vocabulary.
   *
   * @throws AgreementFileException when an overlay does not fit the schema or permits anything
   */
  AgreementLoader with(List<SourceFile> overlays) throws AgreementFileException {
    if (overlays.isEmpty()) {
      return this;
    }
    List<Overlay> laws = new ArrayList<>(national);
    Vocabulary words = vocabulary;
    for (SourceFile file : overlays) {
      Overlay law = Overlay.read(file, nationalSchema);
      Findings findings = new Findings(file.name());
      GuardSize.check(law.tree(), findings);
      if (law.tree().at("words").isPresent()) {
        words = VocabularyReader.extend(words, law.tree().at("words").get(), findings);
      }
      if (findings.hasErrors()) {
        throw new AgreementFileException(findings.all());
      }
      laws.add(law);
    }
    laws.sort(Comparator.comparing(Overlay::id));
    return new AgreementLoader(
        schema, nationalSchema, vocabularyFile, words, safeguards, List.copyOf(laws));
  }

  /** Reads one agreement; findings that do not stop loading are left to the checks. */
  Agreement load(SourceFile file) throws AgreementFileException {
    return load(file, Map.of());
  }

  /** Reads one agreement under alternative readings, by reading. */
  Agreement load(SourceFile file, Map<String, String> choices) throws AgreementFileException {
    return load(AgreementReader.read(file, schema, choices), choices, null, true);
  }

  /** Reads an agreement, loaded here as written, under alternative readings. */
  Agreement reread(Agreement written, Map<String, String> choices) throws AgreementFileException {
    return load(AgreementReader.under(written.content(), schema, choices), choices, written, true);
  }

  /** Reads one agreement although units of its text may be covered by nothing. */
  Agreement loadUncovered(SourceFile file) throws AgreementFileException {
    return load(AgreementReader.read(file, schema, Map.of()), Map.of(), null, false);
  }

  private Agreement load(
      AgreementContent content,
      Map<String, String> choices,
      @Nullable Agreement written,
      boolean coveredOnly)
      throws AgreementFileException {
    Findings findings = new Findings(content.source().name());
    Vocabulary words =
        AgreementWords.known(written, content)
            .orElseGet(() -> new AgreementWords(vocabulary, outside()).of(content, findings));
    Yaml followed = written == null ? null : written.content().tree();
    ReferenceCheck.check(content, words, followed, findings);
    if (coveredOnly) {
      UnitCheck.coverage(content, findings);
    }
    sameSafeguards(content, findings);
    for (Overlay law : national) {
      ReferenceCheck.overlay(law, content, words);
    }
    GuardSize.check(content.tree(), findings);
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    GuardFindings guards = new GuardFindings(overlays(), content, findings);
    RuleCompiler compiler =
        new RuleCompiler(
            words,
            content.definitions().guards(),
            guards,
            grounds,
            new ScopeCompiler(Scope.of(content.tree()), content.rules(), guards));
    Map<String, ActRules> tables =
        written == null
            ? compiler.compile(rules(content, words))
            : compiler.compile(
                rules(content, words), rules(written.content(), words), written.decider().tables());
    guards.refuseErrors();
    Basis basis = basis(content, choices);
    return new Agreement(
        content,
        words,
        overlays(),
        basis,
        new Decider(words, tables, basis, content, overlays()),
        this,
        content.identity().operational(),
        null);
  }

  /** The rules of an agreement and of what stands above it. */
  private List<Rule> rules(AgreementContent content, Vocabulary words) {
    List<Rule> above = new ArrayList<>(safeguards.rules());
    national.forEach(law -> above.addAll(law.rules()));
    List<ActType> own = outside().reached(content, words);
    List<Rule> rules =
        own.isEmpty()
            ? above
            : new ArrayList<>(new SafeguardReach(vocabulary, words, grounds).over(above, own));
    rules.addAll(content.rules());
    return rules;
  }

  /** What a file may leave outside the safeguards. */
  private OutsideSafeguards outside() {
    return new OutsideSafeguards(vocabulary, safeguards);
  }

  /** The safeguards. */
  Overlay safeguards() {
    return safeguards;
  }

  /** The shared words, with those of the national law added. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** National law of a file, not added to anything. */
  Overlay national(SourceFile file) throws AgreementFileException {
    return Overlay.read(file, nationalSchema);
  }

  /** The safeguards by themselves, without an agreement under them. */
  Map<String, ActRules> compileSafeguards() throws AgreementFileException {
    GuardFindings guards =
        new GuardFindings(List.of(safeguards), null, new Findings(safeguards.source().name()));
    Map<String, ActRules> tables =
        new RuleCompiler(vocabulary, Map.of(), guards).compile(safeguards.rules());
    guards.refuseErrors();
    return tables;
  }

  private List<Overlay> overlays() {
    List<Overlay> overlays = new ArrayList<>(List.of(safeguards));
    overlays.addAll(national);
    return List.copyOf(overlays);
  }

  private void sameSafeguards(AgreementContent content, Findings findings) {
    String named = content.tree().text("safeguards");
    if (!safeguards.follows(named)) {
      findings.error(
          FindingCode.A105,
          content.tree().placeOf("safeguards"),
          "safeguards",
          "the file names " + named + " but the folder holds " + safeguards.id(),
          "Use the safeguards the file was written for, or update the file.");
    }
  }

  private Basis basis(AgreementContent content, Map<String, String> choices) {
    Map<String, String> laws = new TreeMap<>();
    national.forEach(law -> laws.put(law.id(), law.source().sha256()));
    return new Basis(
        content.identity().id(),
        content.identity().edition(),
        content.source().sha256(),
        vocabulary.id(),
        vocabularyFile.sha256(),
        safeguards.id(),
        safeguards.source().sha256(),
        ZoneRulesProvider.getVersions("UTC").lastEntry().getKey(),
        laws,
        choices);
  }
}
