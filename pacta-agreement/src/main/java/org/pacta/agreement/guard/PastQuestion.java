package org.pacta.agreement.guard;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;

/**
 * A question about the past, as a guard asks it: {@code happened('consent_given', xfer.from)}. Its
 * answer is a fact like any other, under the question as its path: unknown until events are given,
 * and free for the exact checks.
 *
 * @param path the question written one way, which names its answer
 * @param asks what is asked
 * @param event event asked about
 * @param named who, which case or which matter it asks about, in the order written: the first Party
 *     is whose event it must be, the second to whom it must be addressed; of what is neither, the
 *     first is the case, the second the matter of it
 * @param span for counts, a length such as {@code P1Y} up to now or a unit of the calendar, or null
 */
public record PastQuestion(
    String path, Asks asks, String event, List<Named> named, @Nullable String span) {
  /** Units of the calendar that counts may be limited to. */
  static final Set<String> CALENDAR = Set.of("day", "month", "quarter", "year");

  private static final Pattern CALL =
      Pattern.compile(
          CelWords.TEXT_OR_COMMENT
              + "|\\b(happened|when|until|times|total|parties|notified)\\s*\\(([^()]*)\\)");
  private static final String CASE = "case_id";
  private static final String ITEM = "case_item";
  private static final Pattern LENGTH = Pattern.compile("P[0-9T].*");

  public PastQuestion {
    named = List.copyOf(named);
  }

  /**
   * A part that says whose event is asked about, to whom, or in which case.
   *
   * @param text id of a Party, or path of a fact that names a Party or a case
   * @param fact true for a path
   */
  record Named(String text, boolean fact) {}

  /** Paths of facts that name a Party or a case. */
  List<String> facts() {
    return named.stream().filter(Named::fact).map(Named::text).toList();
  }

  /** What a guard may ask of the past. */
  public enum Asks {
    /** Whether the event has happened. */
    HAPPENED(new FactType.Flag()),
    /** When it last happened. */
    WHEN(new FactType.Moment()),
    /** When the day ends that the last of them states. */
    UNTIL(new FactType.Moment()),
    /** How many times. */
    TIMES(new FactType.Number()),
    /** Sum of the amounts the events state; one that states none counts as one. */
    TOTAL(new FactType.Number()),
    /** Which Parties did it, each once. */
    PARTIES(new FactType.ListOf(new FactType.Coded("party"))),
    /** The list that a Party has notified; the event stands for the name of the list. */
    NOTIFIED(new FactType.ListOf(new FactType.Text()));

    private final FactType type;

    Asks(FactType type) {
      this.type = type;
    }

    /** The answer where nothing has happened; null where there is none. */
    @Nullable Object ofNothing() {
      return switch (this) {
        case HAPPENED -> Boolean.FALSE;
        case TIMES, TOTAL -> 0L;
        case PARTIES -> List.of();
        case WHEN, UNTIL, NOTIFIED -> null;
      };
    }

    /** Name of the function in guards. */
    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Type of the answer. */
  FactType type(FactTypes types) {
    Notified list = asks == Asks.NOTIFIED ? types.own().notified().get(event) : null;
    return list == null ? asks.type : list.type();
  }

  /** Events on which the answer rests. */
  List<String> events(FactTypes types) {
    Notified list = asks == Asks.NOTIFIED ? types.own().notified().get(event) : null;
    return list == null ? List.of(event) : list.events();
  }

  /** True for the path of an answer rather than of a stated fact. */
  static boolean asked(String path) {
    return path.indexOf('(') >= 0;
  }

  /** The question whose answer has this path. */
  static PastQuestion at(String path) {
    return in(path).values().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a question: " + path));
  }

  /** Every question that stands in a guard, by its path. */
  static Map<String, PastQuestion> in(String guard) {
    Map<String, PastQuestion> found = new LinkedHashMap<>();
    for (Matcher call = CALL.matcher(guard); call.find(); ) {
      if (call.group(1) != null) {
        List<String> parts = Arrays.stream(call.group(2).split(",")).map(String::strip).toList();
        PastQuestion question = of(call.group(1), parts);
        found.putIfAbsent(question.path, question);
      }
    }
    return found;
  }

  /**
   * A question from its parts.
   *
   * @param word name of the function
   * @param parts texts in quotes, and paths
   */
  static PastQuestion of(String word, List<String> parts) {
    String event = "";
    String span = null;
    List<Named> named = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Optional<String> text = text(parts.get(i));
      written.add(text.map(it -> "'" + it + "'").orElse(parts.get(i)));
      if (text.isEmpty()) {
        named.add(new Named(parts.get(i), true));
      } else if (i == 0) {
        event = text.get();
      } else if (CALENDAR.contains(text.get()) || LENGTH.matcher(text.get()).matches()) {
        span = text.get();
      } else {
        named.add(new Named(text.get(), false));
      }
    }
    String path = word + "(" + String.join(", ", written) + ")";
    return new PastQuestion(path, asks(word), event, named, span);
  }

  private static Asks asks(String word) {
    return Arrays.stream(Asks.values())
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> text(String part) {
    boolean quoted =
        part.length() > 1
            && (part.charAt(0) == '\'' || part.charAt(0) == '"')
            && part.charAt(0) == part.charAt(part.length() - 1);
    return quoted ? Optional.of(part.substring(1, part.length() - 1)) : Optional.empty();
  }

  /** What is wrong with the question, if anything. */
  Optional<String> mistake(FactTypes types, Map<String, FactType> variables) {
    if (asks == Asks.NOTIFIED) {
      return mistakenList(types, variables);
    }
    if (!types.codes().getOrDefault("event", List.of()).contains(event)) {
      return Optional.of(path + " asks about no event of the vocabulary; name one, in quotes");
    }
    List<String> parties = types.codes().getOrDefault("party", List.of());
    List<String> known = types.codes().getOrDefault(FactTypes.ACTOR, parties);
    int asked = 0;
    List<String> texts = new ArrayList<>();
    for (Named one : named) {
      FactType type = one.fact() ? types.typeAt(one.text(), variables).orElse(null) : null;
      if (!one.fact() && !known.contains(one.text())) {
        return Optional.of(
            "in "
                + path
                + ", '"
                + one.text()
                + "' is neither a Party nor a time: a length such as P30D, day, month, quarter or year");
      }
      if (one.fact() && !namesParty(type) && !(type instanceof FactType.Text)) {
        return Optional.of(
            "in "
                + path
                + ", "
                + one.text()
                + " must name a Party or a case"
                + (type == null
                    ? "; of a variable, ask whether it is in parties('" + event + "')"
                    : ""));
      }
      if (one.fact() && !namesParty(type)) {
        texts.add(one.text());
      } else {
        asked++;
      }
    }
    if (texts.size() > 2 || texts.indexOf(ITEM) == 0 || texts.lastIndexOf(CASE) > 0) {
      return Optional.of(
          path
              + " must name a case before the matter of it, and no more than one of each: "
              + "(…, case_id, case_item)");
    }
    if (asked > 2) {
      return Optional.of(
          path
              + " names more than two Parties; the first is whose event it is, the second to whom");
    }
    return span == null ? Optional.empty() : mistakenSpan(span);
  }

  private Optional<String> mistakenList(FactTypes types, Map<String, FactType> variables) {
    if (!types.own().notified().containsKey(event)) {
      return Optional.of(
          path
              + " asks for no list under notified; the file has "
              + types.own().notified().keySet());
    }
    boolean ofParty =
        span == null
            && named.size() == 1
            && (named.getFirst().fact()
                ? namesParty(types.typeAt(named.getFirst().text(), variables).orElse(null))
                : types.codes().getOrDefault("party", List.of()).contains(named.getFirst().text()));
    return ofParty
        ? Optional.empty()
        : Optional.of(
            path
                + " must name one Party, whose list it is: in quotes, or by a fact that names one");
  }

  static boolean namesParty(@Nullable FactType type) {
    return type instanceof FactType.Coded(String list)
        && (list.equals("party") || list.equals(FactTypes.ACTOR));
  }

  private Optional<String> mistakenSpan(String written) {
    if (asks == Asks.HAPPENED || asks == Asks.WHEN || asks == Asks.UNTIL) {
      return Optional.of(
          "in " + path + ", a span of time; only times, total and parties count over one");
    }
    try {
      if (!CALENDAR.contains(written)) {
        TimeLength.parse(written);
      }
      return Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.of("in " + path + ", '" + written + "' is no length of time");
    }
  }
}
