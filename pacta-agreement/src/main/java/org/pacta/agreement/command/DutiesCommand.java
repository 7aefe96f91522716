package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Body;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.ReadAccount;
import org.pacta.agreement.Reading;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the duties that events have started. */
@Command(
    name = "duties",
    description = "Duties open, met, late against a target, or in breach of a legal deadline.")
final class DutiesCommand extends AgreementTask {
  /** Bearers of which each owes by itself: the Party alone is named. */
  private static final List<String> EACH =
      List.of("each_party", "event_party", "other_party", "each_party_concerned");

  @Parameters(paramLabel = "FILE", description = "agreement file")
  Path file;

  @Mixin LawOptions read = new LawOptions();

  @Mixin EventOptions when = new EventOptions();

  @Override
  int run() throws AgreementFileException {
    Agreement asRead = read.agreement(file);
    Agreement agreement = EventOptions.bounded(asRead);
    EventRegister past = when.register(agreement);
    ReadAccount account =
        asRead
            .underReadings()
            .account(when.account(agreement, past), other -> when.account(other, past));
    List<DutyState> duties = account.account().duties();
    List<DutyNotStarted> unstarted = agreement.dutiesNotStarted(past, when.asOf());
    if (json()) {
      Map<String, @Nullable Object> record = new LinkedHashMap<>();
      HistoricalShown.record(agreement, record);
      record.put("at", when.day());
      record.putAll(new OwedRecords(account, agreement.readings()).all());
      IgnoredEvents ignored = new IgnoredEvents(agreement, when.asOf());
      record.put("ignored_events", ignored.records(when.byThen(past.events())));
      record.put("unclear_events", ignored.unclearRecords(when.byThen(past.events())));
      record.put("not_started", unstarted.stream().map(DutyNotStarted::record).toList());
      print(record);
    } else {
      HistoricalShown.notice(agreement).ifPresent(this::line);
      text(account, agreement);
      unstarted.forEach(this::text);
      if (duties.isEmpty() && account.account().lapses().isEmpty()) {
        Status status = when.known(agreement).status(past.events(), when.day());
        line("No duty has started; the agreement is " + words(status) + " on " + when.day() + ".");
      }
      new IgnoredEvents(agreement, when.asOf())
          .lines(when.byThen(past.events()))
          .forEach(this::line);
      readings(account, agreement);
    }
    boolean breach = duties.stream().anyMatch(duty -> duty.status() == DutyStatus.BREACH);
    return breach ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private static String words(Status status) {
    return status.status().code().replace('_', ' ');
  }

  private void text(ReadAccount account, Agreement agreement) {
    List<DutyState> duties = account.account().duties();
    for (int i = 0; i < duties.size(); i++) {
      text("", duties.get(i), agreement);
      account.duties().get(i).inWords().forEach(words -> line("  " + words));
    }
    List<Lapsed> lapses = account.account().lapses();
    for (int i = 0; i < lapses.size(); i++) {
      text(lapses.get(i));
      account.lapses().get(i).inWords().forEach(words -> line("  " + words));
    }
    account
        .elsewhere()
        .forEach(it -> text("under " + it.alternative() + " alone, ", it.duty(), agreement));
  }

  /**
   * Readings beneath all of it: those switched, and those of which nobody tried what they change.
   */
  private void readings(ReadAccount account, Agreement agreement) {
    List<String> switched =
        agreement.readings().stream()
            .filter(reading -> reading.switchedTo() != null)
            .map(Reading::label)
            .toList();
    if (!switched.isEmpty()) {
      line("Relies on readings: " + String.join(", ", switched));
    }
    if (!account.untried().isEmpty()) {
      line(
          "Not known what would be owed under alternatives of "
              + account.untried().stream().sorted().collect(Collectors.joining(", "))
              + ": trying them takes too much.");
    }
  }

  private void text(String where, DutyState duty, Agreement agreement) {
    line(
        where
            + duty.status().code()
            + "  "
            + duty.rule()
            + " "
            + duty.cite()
            + " owed by "
            + who(duty, agreement)
            + (duty.owedTo() == null ? "" : " to " + duty.owedTo())
            + ": "
            + (duty.refrain() ? "not " : "")
            + duty.perform()
            + (duty.period() == null ? "" : " for " + Schedule.called(duty.period()))
            + matter(duty));
    line("  " + duty.arithmetic() + DoneWords.of(duty));
    if (duty.amount() != null) {
      line("  Amount: " + duty.amount().inWords() + ".");
    }
    if (!duty.missing().isEmpty() && !duty.certain()) {
      line(
          "  Not known whether it is owed"
              + (duty.party() == null ? ", and by whom" : "")
              + "; missing: "
              + String.join(", ", duty.missing())
              + ".");
    }
  }

  private static String matter(DutyState duty) {
    String words =
        Stream.of(named("case ", duty.caseId()), named("item ", duty.item()))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "" : " (" + words + ")";
  }

  private static String named(String kind, @Nullable String id) {
    return id == null ? "" : kind + id;
  }

  private void text(DutyNotStarted duty) {
    line(
        "not started  "
            + duty.rule()
            + " "
            + duty.cite()
            + " of "
            + (duty.party() == null ? duty.bearer() : duty.party())
            + ": "
            + duty.perform()
            + (duty.caseId() == null ? "" : " (case " + duty.caseId() + ")"));
    line("  " + duty.trigger().replace('_', ' ') + ", but " + duty.reason() + ".");
  }

  private void text(Lapsed lapse) {
    line(
        lapse.outcome().code().replace('_', ' ')
            + "  "
            + lapse.label()
            + " "
            + lapse.cite()
            + ": "
            + lapse.event().event());
    line("  " + lapse.arithmetic());
  }

  static Map<String, @Nullable Object> record(Lapsed lapse) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("rule", lapse.rule());
    record.put("outcome", lapse.outcome().code());
    record.put("event", lapse.event().event());
    record.put("party", lapse.event().party());
    record.put("case", lapse.event().detail().caseId());
    if (lapse.event().detail().item() != null) {
      record.put("item", lapse.event().detail().item());
    }
    record.put("date", lapse.event().date());
    record.put("at", lapse.event().detail().instant());
    record.put("cite", lapse.cite());
    record.put("arithmetic", lapse.arithmetic());
    return record;
  }

  /** Who owes: the Party or body, or the role with the Party that the event names. */
  private static String who(DutyState duty, Agreement agreement) {
    Optional<Body> body =
        agreement.bodies().stream().filter(it -> it.id().equals(duty.party())).findFirst();
    if (body.isPresent()) {
      return body.get().name() + " (" + body.get().id() + ")";
    }
    if (duty.party() != null) {
      boolean each = EACH.contains(duty.bearer());
      return each || duty.party().equals(duty.bearer())
          ? duty.party()
          : duty.party() + " (" + duty.bearer() + ")";
    }
    if (!duty.together().isEmpty()) {
      return String.join(" and ", duty.together()) + " together";
    }
    return duty.eventParty() == null
        ? duty.bearer()
        : duty.bearer() + " (" + duty.trigger() + " names " + duty.eventParty() + ")";
  }
}
