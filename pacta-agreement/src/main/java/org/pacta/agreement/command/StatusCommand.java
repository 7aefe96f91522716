package org.pacta.agreement.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Reading;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether an agreement has effect on a day. */
@Command(
    name = "status",
    description = "Whether the agreement has effect on a day, with the reckoning.")
final class StatusCommand extends AgreementTask {
  @Parameters(paramLabel = "FILE", description = "agreement file")
  Path file;

  @Mixin LawOptions read = new LawOptions();

  @Mixin EventOptions when = new EventOptions();

  @Option(
      names = "--between",
      split = ",",
      paramLabel = "PARTY",
      description = "parties whose relations are meant, for example A,B; default all")
  List<String> between = List.of();

  @Override
  int run() throws AgreementFileException {
    Agreement agreement = when.known(read.agreement(file));
    between.stream()
        .filter(party -> agreement.party(party).isEmpty())
        .findFirst()
        .ifPresent(party -> {
          throw new BadInput("the agreement has no party " + party);
        });
    List<TreatyEvent> events = when.events(agreement);
    Status status =
        when.atInstant()
            ? agreement.statusAt(events, when.moment(), Instant.MAX, between)
            : agreement.status(events, when.day(), between);
    List<Status> otherwise = OtherStatuses.of(inEachWay(agreement, events), status);
    List<Lapsed> brought =
        agreement.lapses(events, when.asOf()).stream()
            .filter(lapse ->
                lapse.outcome() == Lapsed.Outcome.CAME_ABOUT
                    || (lapse.outcome() == Lapsed.Outcome.UNCLEAR
                        && when.asOf().reaches(lapse.event(), ZoneOffset.UTC)
                        && agreement.restsOn(lapse)))
            .toList();
    Map<String, @Nullable String> turns = turns(agreement, status, events);
    if (json()) {
      Map<String, @Nullable Object> record = record(agreement, status, brought, turns);
      record.put("otherwise", otherwise.stream().map(OtherStatuses::record).toList());
      print(record);
    } else {
      text(agreement, status, brought);
      otherwise.forEach(other -> line("  " + OtherStatuses.inWords(other, status)));
      turns.forEach(
          (turn, party) -> line("  " + turn + ": " + (party == null ? "not known" : party)));
    }
    return ExitCode.FINE;
  }

  /** The status in each way in which what nobody can say may have gone. */
  private List<Status> inEachWay(Agreement agreement, List<TreatyEvent> events) {
    return agreement.ways(events, when.asOf()).stream()
        .map(way ->
            when.atInstant()
                ? agreement.statusAt(way, when.moment(), Instant.MAX, between)
                : agreement.status(way, when.day(), between))
        .toList();
  }

  /** Whose turn each is, until the agreement has ended. */
  private Map<String, @Nullable String> turns(
      Agreement agreement, Status status, List<TreatyEvent> events) {
    Map<String, @Nullable String> turns = new LinkedHashMap<>();
    if (status.status() != StatusCode.ENDED) {
      agreement
          .turns(events, when.asOf())
          .forEach((turn, party) -> turns.put(turn, party.orElse(null)));
    }
    return turns;
  }

  private Map<String, @Nullable Object> record(
      Agreement agreement,
      Status status,
      List<Lapsed> brought,
      Map<String, @Nullable String> turns) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    HistoricalShown.record(agreement, record);
    record.put("status", status.status().code());
    record.put("at", when.atInstant() ? when.moment() : when.day());
    record.put("suspended_units", status.suspendedUnits());
    MomentsShown.record(status, record);
    record.put("earlier_that_day", MomentsShown.earlier(status));
    record.put("cite", status.cite());
    record.put("arithmetic", status.arithmetic());
    record.put("readings", status.readings());
    record.put("provisional", status.standing().provisional());
    record.put("applied_units", status.standing().appliedUnits());
    record.put("units_not_in_force", status.standing().unitsNotInForce());
    record.put("parts", status.standing().parts().stream().map(StatusCommand::record).toList());
    if (!status.standing().territories().isEmpty()) {
      record.put("territories", TerritoriesShown.records(status));
    }
    record.put("pending_continues", status.standing().pendingContinues());
    record.put("reservations", status.standing().reservations());
    record.put("reserved", status.standing().reserved().byParty());
    record.put("parties", parties(status));
    new MembersShown(status, when.day()).record(record);
    IgnoredEvents ignored = new IgnoredEvents(agreement, when.asOf());
    record.put("ignored_events", ignored.records(when.byThen(when.events(agreement))));
    record.put("unclear_events", ignored.unclearRecords(when.byThen(when.events(agreement))));
    record.put("lapses", brought.stream().map(DutiesCommand::record).toList());
    record.put("turns", turns);
    record.put("ties", agreement.ties().stream().map(Reading::id).toList());
    return record;
  }

  private void text(Agreement agreement, Status status, List<Lapsed> brought) {
    HistoricalShown.notice(agreement).ifPresent(this::line);
    line((when.atInstant() ? when.moment() : when.day()) + ": " + heading(status));
    line("  " + MomentsShown.inWords(status));
    MomentsShown.lines(status).forEach(it -> line("  " + it));
    line("  " + String.join(", ", status.cite()) + ": " + status.arithmetic());
    if (agreement.content().terms().multilateral()) {
      new MembersShown(status, when.day()).lines().forEach(this::line);
    }
    brought.forEach(lapse ->
        line(
            (lapse.outcome() == Lapsed.Outcome.UNCLEAR
                    ? "  not known whether by lapse of time "
                    : "  by lapse of time ")
                + lapse.cite()
                + ": "
                + lapse.arithmetic()));
    List<String> suspended =
        status.suspendedUnits().stream()
            .filter(unit ->
                status.standing().parties().values().stream()
                    .noneMatch(party -> party.suspended().contains(unit)))
            .toList();
    if (!suspended.isEmpty()) {
      line("  suspended: " + UnitsShown.of(agreement, suspended));
    }
    status
        .standing()
        .parties()
        .forEach((id, party) -> {
          if (!party.suspended().isEmpty()) {
            line("  suspended by " + id + ": " + UnitsShown.of(agreement, party.suspended()));
          }
        });
    reserved(agreement, status);
    List<String> left = status.standing().unitsNotApplied();
    if (!left.isEmpty()) {
      line("  not applied yet: " + String.join(", ", left));
    }
    if (status.standing().pendingContinues()) {
      line("  " + pending(agreement));
    }
    status.standing().parts().forEach(part -> line("  " + words(part, pending(agreement))));
    TerritoriesShown.lines(status).forEach(it -> line("  " + it));
    agreement.ties().stream()
        .map(tie -> tie.id() + " " + tie.cite() + ", " + tie.question())
        .forEach(tie -> line("  tie of authentic texts, none prevails: " + tie));
    new IgnoredEvents(agreement, when.asOf())
        .lines(when.byThen(when.events(agreement)))
        .forEach(it -> line("  " + it));
  }

  private void reserved(Agreement agreement, Status status) {
    String alone =
        agreement.content().terms().oneSided()
            ? " (relieves it alone, and it may not claim them)"
            : "";
    Set<String> unclear =
        new IgnoredEvents(agreement, when.asOf()).unclearOf(when.byThen(when.events(agreement)));
    status
        .standing()
        .reserved()
        .byParty()
        .forEach((id, units) ->
            line(
                "  reserved by "
                    + id
                    + ": "
                    + String.join(", ", units)
                    + alone
                    + (unclear.contains(id) ? "; not known whether all of it counts" : "")));
  }

  private static String heading(Status status) {
    String code = status.status().code();
    if (!status.standing().provisional()) {
      return code.replace('_', ' ');
    }
    return "provisionally applied"
        + (status.status() == StatusCode.IN_FORCE ? "" : ", " + code.replace('_', ' '))
        + " (status "
        + code
        + ", provisional)";
  }

  private static String pending(Agreement agreement) {
    return "cases begun before " + agreement.content().terms().pending().inWords();
  }

  private static String words(PartStanding part, String pending) {
    return "part "
        + part.id()
        + " ("
        + String.join(", ", part.units())
        + "): "
        + (part.provisional() ? "provisionally applied" : part.status().code().replace('_', ' '))
        + (part.since() == null ? "" : ", since " + part.since())
        + (part.until() == null ? "" : ", until " + part.until())
        + (part.pendingContinues() ? "; " + pending : "")
        + ". "
        + part.arithmetic();
  }

  private static Map<String, @Nullable Object> record(PartyStanding.Period period) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("since", period.since());
    record.put("until", period.until());
    record.put("pending_continues", period.pendingContinues());
    return record;
  }

  private static Map<String, @Nullable Object> record(PartStanding part) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("id", part.id());
    record.put("units", part.units());
    record.put("status", part.status().code());
    record.put("provisional", part.provisional());
    record.put("since", part.since());
    record.put("until", part.until());
    record.put("pending_continues", part.pendingContinues());
    record.put("cite", part.cite());
    record.put("arithmetic", part.arithmetic());
    return record;
  }

  private static Map<String, Object> parties(Status status) {
    Map<String, Object> parties = new LinkedHashMap<>();
    status
        .standing()
        .parties()
        .forEach((id, party) -> {
          Map<String, @Nullable Object> record = new LinkedHashMap<>();
          record.put("member", party.member());
          record.put("since", party.since());
          record.put("until", party.until());
          record.put("provisional", party.provisional());
          record.put("suspended", party.suspended());
          record.put("periods", party.periods().stream().map(StatusCommand::record).toList());
          record.put("arithmetic", party.arithmetic());
          parties.put(id, record);
        });
    return parties;
  }
}
