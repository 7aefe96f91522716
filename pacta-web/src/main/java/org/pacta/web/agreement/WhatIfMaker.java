package org.pacta.web.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Party;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.web.agreement.WhatIf.Reckoned;
import org.pacta.web.page.Choice;
import org.pacta.web.page.FieldError;
import org.pacta.web.page.Form;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Typed;
import org.pacta.web.page.Words;

/** Reckons what would follow from a note, by the agreement's own clauses; registers nothing. */
final class WhatIfMaker {
  private static final String DAY = "received";

  private final Agreement agreement;
  private final PageTools tools;

  WhatIfMaker(Agreement agreement, PageTools tools) {
    this.agreement = agreement;
    this.tools = tools;
  }

  /** A note one can ask about. */
  private enum Notice {
    PROCEDURES(
        "internal_procedures_notice_received",
        "The last note that internal procedures are complete",
        "enters into force"),
    SUSPENSION("suspension_notice_received", "A note of suspension", "is suspended"),
    TERMINATION("termination_notice_received", "A note of termination", "ends");

    private final String event;
    private final String words;
    private final String effect;

    Notice(String event, String words, String effect) {
      this.event = event;
      this.words = words;
      this.effect = effect;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    TemporalResult reckon(Agreement agreement, LocalDate day) {
      List<TreatyEvent> each =
          agreement.parties().stream()
              .map(Party::id)
              .map(party -> new TreatyEvent(event, party, day))
              .toList();
      return switch (this) {
        case PROCEDURES -> agreement.entryIntoForce(each);
        case SUSPENSION -> agreement.suspension(List.of(each.getFirst()));
        case TERMINATION -> agreement.termination(List.of(each.getFirst()));
      };
    }
  }

  WhatIf of(Typed query) {
    List<Choice> notices =
        Arrays.stream(Notice.values())
            .map(notice -> new Choice(notice.code(), notice.words))
            .toList();
    Optional<Notice> asked =
        Arrays.stream(Notice.values())
            .filter(notice -> notice.code().equals(query.one("notice")))
            .findFirst();
    Form form = new Form(query.values(), List.of());
    if (asked.isEmpty()) {
      return new WhatIf(form, notices, null);
    }
    try {
      LocalDate day = LocalDate.parse(query.date(DAY));
      return new WhatIf(form, notices, reckoned(asked.get(), day));
    } catch (DateTimeParseException e) {
      FieldError error =
          new FieldError(DAY, "Enter the day of receipt as a real date with day, month and year");
      return new WhatIf(form.with(List.of(error)), notices, null);
    }
  }

  private Reckoned reckoned(Notice notice, LocalDate day) {
    TemporalResult result = notice.reckon(agreement, day);
    LocalDate date = result.date();
    String words =
        date == null
            ? "No date follows from the text."
            : "If it is received on "
                + Words.day(day)
                + ", the agreement "
                + notice.effect
                + (notice == Notice.TERMINATION ? " at the end of " : " on ")
                + Words.day(date)
                + ".";
    return new Reckoned(
        words, Words.plain(result.arithmetic()), tools.clauses().of(agreement.id(), result.cite()));
  }
}
