package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence says beside its formula; a person must not lose it. */
final class LifeRemarks {
  private static final Pattern ONCE =
      Pattern.compile(
          "(?iu)(?:a single|a second) (?:(?:further|additional|more|other|new) ){0,4}(?:period|term)"
              + "|(?:renew|extend|prolong)\\p{L}*(?: [\\p{L}]+){0,2} (?:only )?once|once only"
              + "|une (?:seule )?fois|una sola vez|einmal(?:ig)? (?:um|für|verlänger)|один раз|jednou");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)(?<count>one|two|three|four|five) (?:\\(\\d\\) )?(?:(?:further|additional|more|other|new|successive) ){1,4}(?:period|term)s?");
  private static final Pattern PROVISO =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:provided that|on condition that|unless|if|only (?:if|after|when)|except|in (?:whole|part)|wholly or partly|subject to|en tout ou en partie|sauf|(?:ganz|gänzlich|vollständig) oder (?:teilweise|zum teil)|total o parcial\\p{L}*|salvo|полностью или частично|если|кроме|zcela nebo|pokud|geheel of gedeeltelijk|indien|tenzij|mits|behalve|à condition|à moins que|siempre que|a menos que|sofern|vorausgesetzt|es sei denn|при условии|za podmínky|nestanoví-li"
              + "|(?:not|no) (?:before|(?:earlier|sooner) than)|at the earliest|au plus tôt|pas avant|frühestens|nicht vor|no antes|не ранее|nejdříve|op zijn vroegst|ten vroegste|niet (?:eerder|vroeger) dan|niet vóór)(?!\\p{L})[^.;]*");

  /** Only some of those that may join are counted. */
  private static final Pattern COUNTED_STATES =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:member states? of (?:the )?|états? membres? (?:du |de la |de l['’])|estados miembros (?:del |de la )|mitgliedstaaten (?:des |der )|lid-?staten van (?:de |het ))[^,.;]{3,60}?(?= (?:ha(?:ve|s)|ont|hayan|haben|hebben)(?!\\p{L}))");

  private static final int SHOWN_CHARACTERS = 180;

  private LifeRemarks() {}

  private static String shortened(String words) {
    return words.length() <= SHOWN_CHARACTERS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, SHOWN_CHARACTERS / 2)) + "…";
  }

  /** How often a term is renewed at most; 0 when the text sets no end to it. */
  static int renewals(String text) {
    Matcher counted = COUNTED.matcher(text);
    if (counted.find()) {
      return TimeNumbers.value(counted.group("count"));
    }
    return ONCE.matcher(text).find() ? 1 : 0;
  }

  /** What a person must add to the formula of a clause; empty for nothing. */
  static String of(String name, String text) {
    if (name.equals("duration")) {
      int times = renewals(text);
      return times > 0
          ? "confirm how often it is renewed: not more than " + times
          : TermFormula.ends(text) && !TermFormula.renewed(text) ? goesOn(text) : "";
    }
    List<String> remarks = new ArrayList<>();
    if (name.equals("entry_into_force")) {
      Matcher states = COUNTED_STATES.matcher(text);
      if (states.find()) {
        remarks.add("only these are counted: " + ScaffoldFile.oneLine(states.group()));
      }
      if (EntryFormula.ofOneNote(text)) {
        remarks.add("one Party's note starts it, not any: write party: with the id of that Party");
      }
      if (Accessions.listed(Wording.of(text))) {
        remarks.add(Accessions.COUNTS);
      }
    }
    remarks.add(goesOn(text));
    remarks.removeIf(String::isEmpty);
    return String.join("; ", remarks);
  }

  private static String goesOn(String text) {
    Matcher proviso = PROVISO.matcher(text);
    return proviso.find()
        ? "the wording goes on: " + ScaffoldFile.oneLine(shortened(proviso.group()))
        : "";
  }
}
