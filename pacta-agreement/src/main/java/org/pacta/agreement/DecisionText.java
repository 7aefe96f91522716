package org.pacta.agreement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Renders a decision as a record and as a sentence. */
final class DecisionText {
  private DecisionText() {}

  static String json(Decision decision, Map<String, ?> beside) {
    Map<String, @Nullable Object> record = new HashMap<>();
    record.put("act", decision.act());
    record.put("outcome", decision.outcome().code());
    record.put("at", decision.at());
    record.put("known_at", decision.knownAt());
    record.put("facts", decision.facts().values());
    record.put("basis", basis(decision.basis()));
    record.put("because", decision.because().stream().map(DecisionText::because).toList());
    record.put("cure", decision.cure());
    record.put(
        "would_permit",
        decision.wouldPermit().stream()
            .map(rule -> Map.of("rule", rule.rule(), "cite", rule.cite()))
            .toList());
    record.put("duties_if_done", decision.dutiesIfDone().stream().map(DecisionText::duty).toList());
    if (!decision.dutiesUnclear().isEmpty()) {
      record.put(
          DutyUnclear.KEY, decision.dutiesUnclear().stream().map(DecisionText::unclear).toList());
    }
    if (!decision.silencesIfDone().isEmpty()) {
      record.put(
          SilenceStarted.KEY,
          decision.silencesIfDone().stream().map(DecisionText::silence).toList());
    }
    record.put("readings", decision.readings());
    record.put("missing", decision.missing());
    if (!decision.notStated().isEmpty()) {
      record.put(
          "not_stated",
          decision.notStated().stream()
              .map(it -> Map.of("rule", it.rule(), "cite", it.cite(), "says", it.says()))
              .toList());
    }
    AlsoChecked also = decision.alsoChecked();
    record.put(
        "also_checked",
        Map.of("true", also.holding(), "false", also.failing(), "unknown", also.unknown()));
    record.putAll(beside);
    return CanonicalJson.write(record);
  }

  private static Map<String, Object> basis(Basis basis) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("agreement", basis.agreement());
    record.put("edition", basis.edition());
    record.put("sha256", basis.sha256());
    record.put("vocabulary", basis.vocabulary());
    record.put("vocabulary_sha256", basis.vocabularySha256());
    record.put("safeguards", basis.safeguards());
    record.put("safeguards_sha256", basis.safeguardsSha256());
    record.put("tzdata", basis.tzdata());
    if (!basis.nationalLaw().isEmpty()) {
      record.put("national_law", basis.nationalLaw());
    }
    if (!basis.readings().isEmpty()) {
      record.put("readings", basis.readings());
    }
    return record;
  }

  private static Map<String, Object> because(Because because) {
    return Map.of(
        "rule",
        because.rule(),
        "kind",
        because.kind(),
        "cite",
        because.cite(),
        "says",
        because.says(),
        "atoms",
        because.atoms().stream().map(DecisionText::atom).toList(),
        "gists",
        because.gists());
  }

  private static Map<String, @Nullable Object> atom(Atom atom) {
    Map<String, @Nullable Object> record = new HashMap<>();
    record.put("expr", atom.expr());
    record.put("value", atom.value());
    record.put("fact", atom.fact());
    record.put("source", atom.source());
    return record;
  }

  private static Map<String, Object> duty(DutyStarted duty) {
    Map<String, @Nullable Object> due = new HashMap<>();
    due.put("deadline", duty.deadlineId());
    due.put("term", duty.term());
    due.put("legal", duty.legal());
    due.put("target", duty.target());
    due.put("urgent_target", duty.urgentTarget());
    due.put("target_source", duty.targetSource());
    due.put("variants", duty.variants());
    due.put("time", duty.time());
    Map<String, Object> record = new HashMap<>();
    record.put("rule", duty.rule());
    record.put("bearer", duty.bearer());
    record.put("trigger", duty.trigger());
    record.put("perform", duty.perform());
    record.put("cite", duty.cite());
    record.put("due", due);
    if (duty.amount() != null) {
      record.put("amount", duty.amount().record());
    }
    return record;
  }

  private static Map<String, Object> unclear(DutyUnclear duty) {
    return Map.of(
        "rule", duty.rule(),
        "bearer", duty.bearer(),
        "trigger", duty.trigger(),
        "perform", duty.perform(),
        "cite", duty.cite(),
        "missing", duty.missing());
  }

  private static Map<String, Object> silence(SilenceStarted silence) {
    return Map.of(
        "rule", silence.rule(),
        "silent", silence.silent(),
        "trigger", silence.trigger(),
        "event", silence.event(),
        "cite", silence.cite(),
        "time", silence.time());
  }

  static String summary(Decision decision, Function<Because, List<String>> named) {
    String verdict =
        switch (decision.outcome()) {
          case PERMITTED -> "Permitted";
          case DENIED -> "Denied";
          case HELD -> "Held until it is mended";
          case UNDETERMINED -> "Cannot be decided yet";
          case NO_CLAUSE -> "No clause permits this";
        };
    return verdict + clause(decision, named) + change(decision);
  }

  private static String clause(Decision decision, Function<Because, List<String>> named) {
    if (decision.because().isEmpty()) {
      return ".";
    }
    Because first = decision.because().getFirst();
    if (decision.outcome() == Outcome.NO_CLAUSE) {
      return first.kind().equals(Because.SCOPE) ? ". " + sentence(first.says()) : ".";
    }
    List<String> units = named.apply(first);
    String cites = units.isEmpty() ? "" : " under " + String.join(", ", units);
    return cites + ": " + sentence(first.says());
  }

  private static String change(Decision decision) {
    List<String> cures = decision.cure();
    return switch (decision.outcome()) {
      case PERMITTED -> "";
      case UNDETERMINED -> " Missing: " + String.join(", ", decision.missing()) + ".";
      case DENIED, HELD, NO_CLAUSE ->
          (cures.isEmpty() ? "" : " What would change it: " + sentence(cures.getFirst()))
              + forbidden(decision);
    };
  }

  /** What is not known of an act that no clause permits: whether one forbids it, too. */
  private static String forbidden(Decision decision) {
    return decision.outcome() != Outcome.NO_CLAUSE || decision.missing().isEmpty()
        ? ""
        : " Whether a clause forbids it is not known; missing: "
            + String.join(", ", decision.missing())
            + ".";
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }
}
