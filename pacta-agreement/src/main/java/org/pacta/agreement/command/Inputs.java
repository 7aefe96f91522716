package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.FactsInput;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.JsonReader;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.Yaml;

/** Reads facts and events given to a command; {@code -} is standard input. */
final class Inputs {
  private Inputs() {}

  /**
   * Facts as they are given.
   *
   * @param facts those that are known
   * @param unknown paths of those given as null
   */
  record Stated(Facts facts, List<String> unknown) {
    /** What is assumed, overlaid by what is known, without what is said to be unknown. */
    Facts over(Facts assumed) {
      return assumed.plus(facts).withoutAll(unknown);
    }
  }

  /** Facts about an act, held against the words of the agreement. */
  static Stated facts(Path file, String act, Agreement agreement) {
    SourceFile source = source(file);
    Findings findings = new Findings(source.name());
    Yaml tree = json(source);
    Facts facts = FactsInput.read(tree, act, agreement.vocabulary(), findings);
    refuse(findings);
    return new Stated(facts, FactsInput.unknown(tree));
  }

  /** Events in the life of an agreement; none without a file. */
  static List<TreatyEvent> events(@Nullable Path file, Agreement agreement) {
    return register(file, agreement).events();
  }

  /** Events, and which of them all are there; none without a file. */
  static EventRegister register(@Nullable Path file, Agreement agreement) {
    if (file == null) {
      return EventRegister.NONE;
    }
    SourceFile source = source(file);
    Findings findings = new Findings(source.name());
    EventRegister register = EventsInput.register(json(source), agreement, findings);
    refuse(findings);
    return register;
  }

  /** The file, or standard input. */
  static SourceFile source(Path file) {
    try {
      return file.toString().equals("-")
          ? SourceFile.read("standard input", System.in)
          : SourceFile.read(file);
    } catch (AgreementFileException e) {
      throw new BadInput(e.findings());
    }
  }

  /** The document in a file. */
  static Yaml json(SourceFile source) {
    try {
      return JsonReader.read(source);
    } catch (AgreementFileException e) {
      throw new BadInput(e.findings());
    }
  }

  private static void refuse(Findings findings) {
    if (findings.hasErrors()) {
      throw new BadInput(findings.all());
    }
  }
}
