package org.pacta.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows when time runs out and nobody has acted: an event comes about by itself, such as
 * consent that counts as given after thirty days of silence.
 *
 * @param head the part all rules share; acts are empty
 * @param silent whose silence counts, as the bearer of a duty; the event is then that Party's
 * @param through bodies of Parties by one of which a Party would break the silence, and by whose
 *     clock its time runs
 * @param triggers events that start the time
 * @param unless events that, within the time, keep it from coming about
 * @param onlyBy those of these events that count only as the act of one Party or body, with its id
 *     or role
 * @param countsOnlyIf those of these events that count only where a guard over their own facts
 *     holds, with that guard
 * @param due id of the {@link Deadline}
 * @param event what comes about
 * @param onLastDay true when it comes about on the last day of the time, false on the day after
 * @param ofTrigger true when the event is of the Party whose act set the time running
 * @param survives statuses of the agreement ({@code suspended}, {@code ended}) it outlives
 * @param alsoBefore true when an event of the same case that came before the time began keeps it
 *     from coming about, too
 * @param onlyIf guard over the facts of the event that starts the time, or null for always
 * @param factsOf act whose facts the guard reads, or null
 */
public record Lapse(
    RuleHead head,
    String silent,
    List<String> through,
    List<String> triggers,
    List<String> unless,
    Map<String, String> onlyBy,
    Map<String, String> countsOnlyIf,
    String due,
    String event,
    boolean onLastDay,
    boolean ofTrigger,
    List<String> survives,
    boolean alsoBefore,
    @Nullable String onlyIf,
    @Nullable String factsOf)
    implements Rule {
  public Lapse {
    through = List.copyOf(through);
    triggers = List.copyOf(triggers);
    unless = List.copyOf(unless);
    onlyBy = Collections.unmodifiableMap(new LinkedHashMap<>(onlyBy));
    countsOnlyIf = Collections.unmodifiableMap(new LinkedHashMap<>(countsOnlyIf));
    survives = List.copyOf(survives);
  }

  @Override
  public String kind() {
    return "lapse";
  }

  /** The same as a duty that only what breaks the silence ends in time: both are counted alike. */
  public Duty clock() {
    return new Duty(
        head,
        silent,
        through,
        OwedTo.ONCE,
        triggers,
        "",
        unless,
        List.of(),
        onlyBy,
        countsOnlyIf,
        List.of(),
        List.of(),
        List.of(),
        due,
        onlyIf,
        factsOf,
        survives,
        false,
        false,
        false,
        alsoBefore,
        false,
        event,
        null);
  }
}
