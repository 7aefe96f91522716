package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pacta.agreement.file.UnitText;

/**
 * Clauses that start, suspend, change and end the treaty, with formulas where wording is common.
 */
final class LifeClauses {
  /**
   * A clause found.
   *
   * @param name key under {@code temporal}
   * @param formula YAML of its formula; empty when the wording is not a common one
   * @param cites units that speak of it
   */
  record Found(String name, String formula, List<String> cites) {}

  private static final int CITES_MAX = 3;
  private static final Map<String, Pattern> TOPICS = topics();
  private static final Set<String> NOTICED =
      Set.of("suspension", "resumption", "termination", "withdrawal", "accession");
  private static final Pattern EFFECT =
      Pattern.compile(
          "(?iu)(?:take|have|cease to have|with) effect|effective|cease to be in force|prend effet|surtirá efecto|wirksam|вступ\\p{L}+ в силу|nabývá účinnosti");

  private LifeClauses() {}

  /** Clauses by name, in the order of the treaty's life. */
  static Map<String, Found> in(List<FoundUnit> units) {
    Map<String, Found> found = new LinkedHashMap<>();
    TOPICS.forEach((name, topic) -> {
      List<FoundUnit> about =
          units.stream().filter(unit -> norm(unit) && topic.matcher(unit.text()).find()).toList();
      if (!about.isEmpty()) {
        found.put(name, clause(name, about, units));
      }
    });
    return found;
  }

  private static boolean norm(FoundUnit unit) {
    return !unit.id().startsWith("title")
        && !unit.id().startsWith("pre")
        && !unit.id().startsWith(TreatyReader.OTHER + ".");
  }

  private static Found clause(String name, List<FoundUnit> about, List<FoundUnit> units) {
    for (FoundUnit unit : about) {
      Optional<String> formula =
          formula(name, name.equals("duration") ? onwards(unit, units) : unit.text());
      if (formula.isPresent()) {
        return found(name, formula.get(), unit, about);
      }
    }
    String article = UnitText.article(about.getFirst().id());
    for (FoundUnit unit : units) {
      boolean effect =
          UnitText.article(unit.id()).equals(article) && EFFECT.matcher(unit.text()).find();
      Optional<String> formula =
          effect && NOTICED.contains(name) ? formula(name, unit.text()) : Optional.empty();
      if (formula.isPresent()) {
        return found(name, formula.get(), unit, about);
      }
    }
    return new Found(name, "", about.stream().map(FoundUnit::id).limit(CITES_MAX).toList());
  }

  private static Found found(String name, String formula, FoundUnit unit, List<FoundUnit> about) {
    List<String> cites = new ArrayList<>(List.of(unit.id()));
    about.stream()
        .map(FoundUnit::id)
        .filter(id -> !id.equals(unit.id()) && sameArticle(id, unit.id()))
        .forEach(cites::add);
    return new Found(name, formula, cites);
  }

  /** A unit and the rest of its article: a second sentence often says how a term is extended. */
  private static String onwards(FoundUnit unit, List<FoundUnit> units) {
    int at = units.indexOf(unit);
    return units.subList(at, Math.min(units.size(), at + CITES_MAX)).stream()
        .filter(other -> sameArticle(other.id(), unit.id()))
        .map(FoundUnit::text)
        .collect(Collectors.joining(" "));
  }

  private static boolean sameArticle(String one, String other) {
    return UnitText.article(one).equals(UnitText.article(other));
  }

  private static Optional<String> formula(String name, String text) {
    return switch (name) {
      case "entry_into_force" -> EntryFormula.of(text);
      case "duration" -> duration(text);
      case "suspension" -> after(text, "suspension_notice_received");
      case "resumption" -> after(text, "resumption_notice_received");
      case "termination" -> after(text, "termination_notice_received");
      case "withdrawal" -> after(text, "withdrawal_notice_received");
      case "accession" -> after(text, "accession_deposited");
      case "provisional_application" ->
          text.matches("(?iu).*(?:signature|signing|unterzeichnung|firma|podpis|подписани).*")
              ? Optional.of("date: {at: signature}")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** {@code six months after receipt of the notice}. */
  private static Optional<String> after(String text, String event) {
    return TimeTerms.in(text).lengths().stream()
        .filter(TimeTerms.Length::limit)
        .filter(length -> !length.doubtful() && !length.working() && !before(text, length))
        .findFirst()
        .map(length ->
            "effective: {after: "
                + length.iso()
                + ", from: "
                + event
                + "}"
                + (event.startsWith("termination") || event.startsWith("withdrawal")
                    ? ", ends: end_of_day"
                    : ""));
  }

  private static final Pattern UNLIMITED =
      Pattern.compile(
          "(?iu)(?:indefinite|unlimited|undetermined|indeterminate)\\s+(?:period|duration|time|term)|durée (?:indéterminée|illimitée)|(?:tiempo|duración|plazo) (?:indefinid[oa]|indeterminad[oa]|ilimitad[oa])|unbestimmte (?:zeit|dauer)|неопределенный срок|бессрочн|dobu neurčitou|remain in force indefinitely");
  private static final Pattern RENEWED =
      Pattern.compile(
          "(?iu)automatic|tacit|successive|extended|renewed|prolong|prorog|stillschweigend|verlängert|автоматически|продлева|prodlužuje");

  private static Optional<String> duration(String text) {
    if (UNLIMITED.matcher(text).find()) {
      return Optional.of("indefinite");
    }
    List<TimeTerms.Length> lengths =
        TimeTerms.in(text).lengths().stream().filter(length -> !length.working()).toList();
    if (lengths.isEmpty() || lengths.getFirst().limit()) {
      return Optional.empty();
    }
    StringBuilder formula =
        new StringBuilder("term: " + lengths.getFirst().iso() + ", from: entry_into_force");
    boolean renewed = RENEWED.matcher(text).find();
    List<TimeTerms.Length> notices =
        lengths.stream().skip(1).filter(length -> before(text, length)).toList();
    List<TimeTerms.Length> terms =
        lengths.stream().skip(1).filter(length -> !length.limit()).toList();
    if (renewed) {
      formula
          .append(", renews: ")
          .append(terms.isEmpty() ? lengths.getFirst().iso() : terms.getFirst().iso());
    }
    if (renewed && !notices.isEmpty()) {
      formula
          .append(", unless_notice: {event: non_renewal_notice_received, before: ")
          .append(notices.getFirst().iso())
          .append("}");
    }
    return Optional.of(formula.toString());
  }

  private static boolean before(String text, TimeTerms.Length length) {
    int at = text.indexOf(length.term());
    String around =
        text.substring(
            Math.max(0, at - 12), Math.min(text.length(), at + length.term().length() + 30));
    return around.matches("(?iu).*(?:before|prior to|in advance|avant|antes|vor|до|před).*");
  }

  private static Map<String, Pattern> topics() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        "duration",
        "(?:for|of) (?:an?|the) (?:indefinite|unlimited|undetermined|initial|fixed)? ?(?:period|term|duration|time)|remains? in force (?:for|indefinitely)|valid for|concluded for|durée|(?:duración|vigencia|plazo) (?:indefinid|indeterminad)|vigencia de|(?:tiempo|duración) indefinid|unbestimmte zeit|auf die dauer|неопределенный срок|сроком на|бессрочн|dobu neurčitou|na dobu|zur? dauer");
    words.put(
        "entry_into_force",
        "(?:enters?|entry|entering|come|comes) into (?:force|effect)|takes? effect (?:up)?on|entrera? en vigueur|entrée en vigueur|entrará en vigor|entrada en vigor|tritt .{0,200}in kraft|inkrafttreten|вступ\\p{L}+ в силу|vstup\\p{L}+ v platnost|nabývá platnosti");
    words.put(
        "provisional_application",
        "provisional(?:ly)? appl|applied provisionally|application provisoire|titre provisoire|aplicación provisional|vorläufig angewend|временно применя|prozatímně");
    words.put(
        "suspension",
        "(?<!\\p{L})suspend|suspension of (?:this|the) |suspendre|suspensión|aussetzen|приостанов|pozastavit");
    words.put(
        "resumption",
        "resum(?:e|ption)|(?:lifting|abolition|cancellation|revocation) of (?:the|such|this) (?:suspension|measures)|suspension of .{0,40} and its cancellation|levée de la suspension|возобновл");
    words.put(
        "amendment",
        "amend|modif(?:y|ied|ication)|changes and additions|modifié|enmend|modificad|geändert|änderung|изменени|дополнени|změn|měněna");
    words.put(
        "termination",
        "(?<!\\p{L})terminat|denounc|denunciation|cease to have effect|dénonc|résili|denunci|terminación|gekündigt|kündig|außer kraft|денонс|прекращ\\p{L}+ (?:действ|настоящ)|утратит силу|vypověd|výpověď|skončení platnosti");
    words.put("withdrawal", "withdraw(?:al)? from (?:this|the)|may withdraw");
    words.put("accession", "accession|accede");
    words.put(
        "supersedes",
        "\\b(?:19|20)\\d\\d\\b.{0,200}ceases? to (?:have effect|be in force|apply)|(?:replace|supersede|repeal)[sd]?\\b|shall be replaced|abrog|quedará sin efecto|tritt .{0,80}außer kraft|утрачивает силу|pozbývá platnosti");
    Map<String, Pattern> topics = new LinkedHashMap<>();
    words.forEach(
        (name, alternatives) -> topics.put(name, Pattern.compile("(?iu)" + alternatives)));
    return topics;
  }

  /** First match of a pattern in a text. */
  static Optional<Matcher> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found) : Optional.empty();
  }
}
