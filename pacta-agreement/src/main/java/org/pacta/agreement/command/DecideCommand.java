package org.pacta.agreement.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.CaseStart;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DidYouMean;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyStarted;
import org.pacta.agreement.DutyUnclear;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.FromEvents;
import org.pacta.agreement.SurelyWithout;
import org.pacta.agreement.TakesEffect;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.AsOf;
import org.pacta.agreement.temporal.Territorial;
import org.pacta.agreement.temporal.Unapplied;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides one act and explains the decision. */
@Command(name = "decide", description = "Decide an act; exit code 0 only when it is permitted.")
final class DecideCommand extends AgreementTask {
  /** Units of a term that an answer names. */
  private static final int TERM_UNITS = 3;

  /** Facts that lie underneath those given. */
  enum Base {
    none,
    ok
  }

  @Parameters(paramLabel = "FILE", description = "agreement file")
  Path file;

  @Mixin LawOptions read = new LawOptions();

  @Option(names = "--act", required = true, description = "act, for example data.transfer")
  String act;

  @Option(
      names = "--facts",
      required = true,
      description = "JSON file of facts; - for standard input")
  Path facts;

  @Option(
      names = "--base",
      defaultValue = "none",
      description =
          "ok: agreement in force, national law passed, safeguards clear, no territory concerned, and"
              + " where nobody is named all Parties have agreed; a fact given as null stays unknown")
  Base base = Base.none;

  @Option(
      names = "--events",
      description = "JSON file of events; they settle the status and what has happened")
  @Nullable Path events;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "instant of the act, or its day; default now")
  @Nullable String at;

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description = "instant whose knowledge is used; default as --at")
  @Nullable String knownAt;

  @Option(
      names = "--pretend-operational",
      description = "judge a historical text as if it were in use, for study")
  boolean pretend;

  @Override
  int run() throws AgreementFileException {
    Agreement agreement = read.agreement(file);
    if (agreement.vocabulary().act(act).isEmpty()) {
      commandLine().getErr().println("The vocabulary has no act " + act + ". " + meant(agreement));
    }
    Instant effect = at == null ? Clock.systemUTC().instant() : Moments.instant("--at", at);
    Instant known = knownAt == null ? effect : Moments.instant("--known-at", knownAt);
    Inputs.Stated stated = Inputs.facts(facts, act, agreement);
    Agreement judged = pretend ? agreement.asIfOperational() : agreement;
    EventRegister past = Inputs.register(events, agreement);
    LeftAside.of(past.events(), stated.facts(), knownAt == null ? effect : null)
        .forEach(commandLine().getErr()::println);
    Decision decision =
        events == null && !standing(judged) // nothing is worked out, under whatever reading
            ? judged.decide(act, all(judged, stated, past, effect, known), effect, known)
            : judged
                .underReadings()
                .decide(act, read -> all(read, stated, past, effect, known), effect, known);
    List<TakesEffect> effects =
        TakesEffect.of(
            decision, () -> agreement.knowing(past, AsOf.instant(effect)), past.events());
    if (json()) {
      line(
          decision.toJson(
              effects.isEmpty()
                  ? Map.of()
                  : Map.of(TakesEffect.KEY, effects.stream().map(TakesEffect::record).toList())));
    } else {
      text(decision, agreement);
      effects.forEach(brought -> brought.lines().forEach(it -> line("  " + it)));
    }
    return decision.permitted() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  /** What is stated over what the base assumes and what follows from the events. */
  private Facts all(
      Agreement agreement,
      Inputs.Stated stated,
      EventRegister past,
      Instant effect,
      Instant known) {
    Facts base =
        this.base == Base.ok ? TrialFacts.under(agreement, act, stated.facts()) : Facts.NONE;
    if (events == null) {
      Facts given = stated.over(base);
      return SurelyWithout.asked(agreement)
          ? SurelyWithout.over(base, given, stated.facts())
          : given;
    }
    Facts asked = stated.over(Territorial.among(base));
    FromEvents worked = agreement.fromEvents(past, effect, known);
    Facts assumed =
        base.without("agr")
            .plus(worked.status(CaseStart.of(asked, past, known, agreement)).of(act, asked))
            .plus(worked.history());
    Facts given = Unapplied.unlessStated(stated.over(assumed), stated.facts());
    return SurelyWithout.asked(agreement)
        ? SurelyWithout.beside(assumed, given, stated.facts())
        : given;
  }

  /**
   * True where the base takes from the file, as it is read, which reservations stand by themselves.
   */
  private boolean standing(Agreement agreement) {
    return base == Base.ok && !agreement.content().terms().reservations().isEmpty();
  }

  private String meant(Agreement agreement) {
    return DidYouMean.among(act, agreement.vocabulary().actTypes().keySet());
  }

  /** Units a rule cites itself; those of the terms it uses are told once, with the term. */
  private static List<String> own(Because because, Agreement agreement) {
    List<String> written = agreement.content().ruleSource(because.rule()).texts("cite");
    List<String> own = because.cite().stream().filter(written::contains).toList();
    return own.isEmpty() ? because.cite() : own;
  }

  private static List<String> terms(Decision decision, Agreement agreement) {
    List<String> guards =
        decision.because().stream()
            .flatMap(because -> agreement.rule(because.rule()).stream())
            .flatMap(rule -> ExplainCommand.guards(rule).values().stream())
            .toList();
    return agreement.content().definitions().used(guards).stream()
        .map(term -> "  Term " + term.id() + " (" + units(term.cite()) + ")")
        .toList();
  }

  /** The first units of a term; all of them are in the record, and explained with the term. */
  private static String units(List<String> cite) {
    int more = cite.size() - TERM_UNITS;
    return more < 2
        ? String.join(", ", cite)
        : String.join(", ", cite.subList(0, TERM_UNITS)) + " and " + more + " more";
  }

  /** What is done once, or would be, when the act goes through. */
  private static String starting(Decision decision) {
    return switch (decision.outcome()) {
      case PERMITTED -> "Starts ";
      case HELD, UNDETERMINED, DENIED, NO_CLAUSE -> "Starts only once the act goes through: ";
    };
  }

  private void text(Decision decision, Agreement agreement) {
    line(decision.act() + ": " + decision.outcome().code());
    line(decision.summary(because -> own(because, agreement)));
    for (Because because : decision.because()) {
      List<String> own = own(because, agreement);
      String cites = own.isEmpty() ? "" : " (" + String.join(", ", own) + ")";
      line("  " + because.rule() + cites + ": " + because.says());
      for (Atom atom : because.atoms()) {
        String value = atom.value() == null ? "unknown" : atom.value().toString();
        line("    " + atom.expr() + " is " + value);
      }
    }
    terms(decision, agreement).forEach(this::line);
    decision.cure().forEach(cure -> line("  What would change it: " + cure));
    decision.missing().forEach(path -> line("  Missing: " + MissingWords.of(path)));
    decision
        .notStated()
        .forEach(it ->
            line(
                "  Not stated, though asked for: "
                    + it.rule()
                    + " ("
                    + String.join(", ", it.cite())
                    + "): "
                    + it.says()));
    decision
        .dutiesIfDone()
        .forEach(duty -> line("  " + starting(decision) + said(duty, agreement)));
    decision
        .silencesIfDone()
        .forEach(it ->
            line(
                "  "
                    + starting(decision)
                    + it.rule()
                    + ": unless it is prevented, "
                    + it.event()
                    + " comes about by the silence of "
                    + it.silent()
                    + ", "
                    + it.time()));
    decision
        .dutiesUnclear()
        .forEach(duty -> line("  Not known whether it starts: " + said(duty, agreement)));
    if (!decision.readings().isEmpty()) {
      line("  Relies on open readings: " + String.join(", ", decision.readings()));
    }
  }

  private static String said(DutyStarted duty, Agreement agreement) {
    String kind = duty.legal() ? "legal deadline " : "target, not a legal deadline, ";
    String due =
        duty.deadlineId().isEmpty() ? duty.time() : "'" + duty.term() + "', " + kind + duty.time();
    return duty.rule()
        + " for "
        + duty.bearer()
        + owedTo(duty.rule(), agreement)
        + ": "
        + not(duty.rule(), agreement)
        + duty.perform()
        + ", "
        + due
        + (duty.amount() == null ? "" : ", amount " + duty.amount().inWords());
  }

  private static String said(DutyUnclear duty, Agreement agreement) {
    return duty.rule()
        + " for "
        + duty.bearer()
        + owedTo(duty.rule(), agreement)
        + ": "
        + not(duty.rule(), agreement)
        + duty.perform()
        + "; missing: "
        + String.join(", ", duty.missing());
  }

  private static String owedTo(String rule, Agreement agreement) {
    return agreement
        .rule(rule)
        .map(it -> it instanceof Duty duty ? duty.owedTo().inWords() : "")
        .filter(whom -> !whom.isEmpty())
        .map(whom -> ", owed to " + whom)
        .orElse("");
  }

  /** What a duty forbids is said so. */
  private static String not(String rule, Agreement agreement) {
    return agreement.rule(rule).filter(it -> it instanceof Duty duty && duty.refrain()).isPresent()
        ? "not "
        : "";
  }
}
