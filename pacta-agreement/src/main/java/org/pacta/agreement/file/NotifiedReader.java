package org.pacta.agreement.file;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DidYouMean;
import org.pacta.agreement.Party;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.Notified;

/** Reads the lists that Parties notify, and holds what events say of them against these. */
public final class NotifiedReader {
  /** Key of the lists in a file. */
  public static final String KEY = "notified";

  /** Key of an event, and field of the fact about it: the members that it names. */
  public static final String VALUES = "values";

  private static final List<String> EVENTS = List.of("by", "adds", "removes");

  private final Vocabulary words;
  private final Findings findings;

  private NotifiedReader(Vocabulary words, Findings findings) {
    this.words = words;
    this.findings = findings;
  }

  /** The lists of a file, by id; a finding for every name that leads nowhere. */
  public static Map<String, Notified> read(
      AgreementContent content, Vocabulary words, Findings findings) {
    NotifiedReader reader = new NotifiedReader(words, findings);
    Map<String, Notified> lists = new LinkedHashMap<>();
    List<String> parties = content.parties().stream().map(Party::id).toList();
    for (Yaml item : content.tree().items(KEY)) {
      if (lists.put(item.text("id"), reader.list(item, parties)) != null) {
        reader.wrong(item, "id", "the id stands twice under " + KEY, "Give each list its own id.");
      }
    }
    return lists;
  }

  private Notified list(Yaml item, List<String> parties) {
    String codes = item.text("list");
    if (!codes.isEmpty() && !words.types().codes().containsKey(codes)) {
      wrong(
          item,
          "list",
          "unknown code list " + codes,
          "Name a list of the vocabulary, or declare it under words.codes; left out, members are"
              + " free texts.");
    }
    for (String key : EVENTS) {
      if (item.at(key).isPresent() && !words.events().contains(item.text(key))) {
        wrong(
            item,
            key,
            "unknown event " + item.text(key),
            "Correct the name, or declare it under words.events.");
      }
    }
    List<String> named = EVENTS.stream().map(item::text).filter(it -> !it.isEmpty()).toList();
    if (Set.copyOf(named).size() < named.size()) {
      wrong(
          item,
          "id",
          "one event changes the list in two ways",
          "Give by, adds and removes an event each.");
    }
    Map<String, List<String>> atFirst = new LinkedHashMap<>();
    item.entries("at_first")
        .forEach((party, members) -> {
          if (!parties.contains(party)) {
            wrong(
                item, "at_first", "unknown Party " + party, "Name a Party of this file by its id.");
          }
          members.items().forEach(member -> member(item.text("id"), codes, member));
          atFirst.put(party, members.items().stream().map(Yaml::text).toList());
        });
    return new Notified(
        item.text("id"),
        codes,
        item.text("by"),
        item.text("adds"),
        item.text("removes"),
        length(item),
        atFirst);
  }

  private @Nullable TimeLength length(Yaml item) {
    String written = item.text("takes_effect");
    try {
      return written.isEmpty() ? null : TimeLength.parse(written);
    } catch (DateTimeException | ArithmeticException e) {
      wrong(
          item,
          "takes_effect",
          "'" + written + "' is no length of time",
          "Write for example P3M for three months after the notice.");
      return null;
    }
  }

  private void member(String list, String codes, Yaml member) {
    List<String> known = words.types().codes().get(codes);
    if (known != null && !known.contains(member.text())) {
      findings.error(
          FindingCode.A104,
          member.place(),
          list,
          "'" + member.text() + "' is no code of " + codes,
          DidYouMean.among(member.text(), known));
    }
  }

  private void wrong(Yaml item, String key, String message, String help) {
    findings.error(FindingCode.A105, item.placeOf(key), item.text("id"), message, help);
  }

  /** Adds a finding where an event names members of no list, of another list, or none at all. */
  public static void values(Yaml event, Vocabulary words, Findings findings) {
    List<Notified> lists =
        words.types().own().notified().values().stream()
            .filter(it -> it.events().contains(event.text("event")))
            .toList();
    boolean named = event.at(VALUES).isPresent();
    if (named && !(event.at(VALUES).orElse(event) instanceof Yaml.Sequence)) {
      said(
          event, "values must be a list of texts", "Write for example [\"en\", \"fr\"].", findings);
    } else if (named && lists.isEmpty()) {
      said(
          event,
          "no list under " + KEY + " changes by " + event.text("event"),
          "Leave values out, or name the event under " + KEY + ".",
          findings);
    } else if (!named && !lists.isEmpty()) {
      said(
          event,
          event.text("event") + " changes the list " + lists.getFirst().id() + " and names nothing",
          "Name the members under values; [] for none.",
          findings);
    }
    NotifiedReader reader = new NotifiedReader(words, findings);
    lists.forEach(
        list -> event.items(VALUES).forEach(it -> reader.member(list.id(), list.codes(), it)));
  }

  private static void said(Yaml event, String message, String help, Findings findings) {
    findings.error(
        FindingCode.A302,
        event.at(VALUES).map(Yaml::place).orElse(event.place()),
        event.text("event"),
        message,
        help);
  }
}
