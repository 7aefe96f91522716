package org.pacta.agreement.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Code;
import org.pacta.agreement.CodeList;
import org.pacta.agreement.Party;
import org.pacta.agreement.PersonalDataLevel;
import org.pacta.agreement.TextUnit;

/** Reads one agreement file that has passed the schema into typed content. */
public final class AgreementReader {
  /** Stands in a draft for a time zone not yet named; its days are those of UTC until then. */
  private static final String PLACEHOLDER = "TODO";

  private final Yaml root;
  private final Findings findings;
  private final Map<String, String> choices;
  private final Values values;

  private AgreementReader(Yaml root, Findings findings, Map<String, String> choices) {
    this.root = root;
    this.findings = findings;
    this.values = new Values(findings);
    this.choices = choices;
  }

  /**
   * Reads a file, checks it against the schema and types it.
   *
   * @param choices alternative chosen, by reading; empty for the file as written
   * @throws AgreementFileException with every misfit found
   */
  public static AgreementContent read(
      SourceFile file, SchemaCheck schema, Map<String, String> choices)
      throws AgreementFileException {
    Findings findings = new Findings(file.name());
    Yaml written = YamlReader.read(file);
    FileKind.expectAgreement(written, findings);
    if (!findings.hasErrors()) {
      schema.check(written, findings);
    }
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    Yaml root = Changes.under(written, choices, findings);
    if (!choices.isEmpty()) {
      schema.check(root, findings);
      if (findings.hasErrors()) {
        throw new AgreementFileException(findings.all());
      }
    }
    Yaml full = Likewise.expanded(root, findings);
    AgreementContent content =
        new AgreementReader(full, findings, choices)
            .content(SourceTree.of(file, root == written ? full : written, full), file);
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    return content;
  }

  /**
   * A file that was read as written, under other readings; only what they change is held against
   * the schema again.
   *
   * @throws AgreementFileException when there is no such reading, or the file does not stand under
   *     it
   */
  public static AgreementContent under(
      AgreementContent written, SchemaCheck schema, Map<String, String> choices)
      throws AgreementFileException {
    Findings findings = new Findings(written.source().name());
    Yaml tree = Likewise.written(written.tree());
    Yaml root = Changes.under(tree, choices, findings);
    schema.check(Changes.onlyChanged(tree, root, schema.required()), findings);
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    AgreementContent content =
        new AgreementReader(Likewise.expanded(root, findings), findings, choices)
            .changed(written, written.tree());
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    return content;
  }

  private AgreementContent content(SourceTree tree, SourceFile file) {
    DeadlineReader time = new DeadlineReader(root, values);
    List<Party> parties = root.items("parties").stream().map(this::party).toList();
    return new AgreementContent(
        file,
        tree,
        identity(),
        parties,
        BodyReader.read(root, findings),
        units(),
        codeList("topics"),
        codeList("categories"),
        grounds(),
        time.deadlines(),
        RuleReader.read(root),
        Definitions.of(root),
        new TemporalReader(root, zones(parties), values).clauses(),
        new TermsReader(root, values).terms(),
        time.calendars(),
        new ReadingReader(root, choices).readings(),
        root.items("not_encoded").stream()
            .map(item ->
                new Waiver(
                    item.texts("cite"),
                    item.text("reason"),
                    item.flag("partly", false),
                    item.place()))
            .toList(),
        SourceTests.of(tree, values));
  }

  /** What a reading can change, read again; the rest as it was read. */
  private AgreementContent changed(AgreementContent written, Yaml tree) {
    DeadlineReader time = new DeadlineReader(root, values);
    return new AgreementContent(
        written.source(),
        SourceTree.of(written.source(), tree, root),
        written.identity(),
        written.parties(),
        written.bodies(),
        written.units(),
        written.topics(),
        written.categories(),
        written.grounds(),
        time.deadlines(),
        RuleReader.reread(root, tree, written.rules()),
        written.definitions(),
        new TemporalReader(root, zones(written.parties()), values).clauses(),
        new TermsReader(root, values).terms(),
        time.calendars(),
        new ReadingReader(root, choices).readings(),
        written.waivers(),
        written.tests());
  }

  private static List<ZoneId> zones(List<Party> parties) {
    return parties.stream().map(Party::timeZone).toList();
  }

  private Identity identity() {
    Yaml agreement = root.at("agreement").orElse(root);
    String title = agreement.text("title");
    return new Identity(
        agreement.text("id"),
        agreement.text("edition"),
        title,
        agreement.at("short_title").map(Yaml::text).orElse(title),
        agreement.flag("operational", false),
        agreement.text("why_not_operational"),
        agreement.at("signed").map(signed -> values.date(signed, "date")).orElse(LocalDate.MIN));
  }

  private Party party(Yaml party) {
    ZoneId zone = ZoneOffset.UTC;
    boolean left = party.text("time_zone").equals(PLACEHOLDER);
    try {
      zone = left ? zone : ZoneId.of(party.text("time_zone"));
    } catch (DateTimeException e) {
      findings.error(
          FindingCode.A105,
          party.placeOf("time_zone"),
          party.text("id"),
          "no time zone " + party.text("time_zone"),
          "Use a name of the tz database, for example Europe/Prague.");
    }
    String name = party.text("name");
    return new Party(
        party.text("id"),
        name,
        party.at("short_name").map(Yaml::text).orElse(name),
        zone,
        party.flag("state_exists", true));
  }

  private List<TextUnit> units() {
    List<TextUnit> units = new ArrayList<>();
    root.entries("text")
        .forEach((id, unit) -> {
          String verbatim = unit instanceof Yaml.Scalar ? unit.text() : unit.text("text");
          String gist = unit instanceof Yaml.Scalar ? verbatim : unit.text("gist");
          String hash = verbatim.isEmpty() ? unit.text("sha256") : UnitText.sha256(verbatim);
          units.add(new TextUnit(id, gist, UnitText.article(id), hash));
        });
    return List.copyOf(units);
  }

  /** Grounds for refusing, if the file lists its own. */
  private CodeList grounds() {
    return root.at("refusal_grounds").isEmpty()
        ? new CodeList(true, List.of(), List.of())
        : codeList("refusal_grounds");
  }

  private CodeList codeList(String key) {
    Yaml list = root.at(key).orElse(root);
    List<Code> codes = new ArrayList<>();
    list.entries("codes")
        .forEach((id, code) ->
            codes.add(
                new Code(
                    id,
                    code.at("label").map(Yaml::text).orElse(id.replace('_', ' ')),
                    code.texts("cite"),
                    code.flag("assess_safeguards", false),
                    code.at("personal_data")
                        .map(level -> RuleReader.parse(PersonalDataLevel.class, level.text()))
                        .orElse(PersonalDataLevel.NONE))));
    return new CodeList(list.flag("open", false), list.texts("cite"), codes);
  }
}
