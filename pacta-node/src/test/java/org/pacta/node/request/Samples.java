package org.pacta.node.request;

import java.util.List;

/** Invented contents. */
public final class Samples {
  private Samples() {}

  /** A complete written request on a vehicle-crime suspect with two questions. */
  public static RequestContent request() {
    return new RequestContent(
        new RequestContent.Form(
            "electronic", true, true, "the vehicle may leave the country", "en", null),
        new RequestContent.Ask(
            "police_cooperation",
            "information",
            List.of("vehicle_crime"),
            "cz-cp",
            "Stolen vehicles moved through Utopia",
            "A group moves stolen vehicles.",
            List.of("Is the vehicle registered?", "Who is the keeper?")),
        List.of(
            new RequestContent.Person(
                "suspect", "ERIKSSON", "ANNA MARIA", "1974-08-12", "UTO", "")),
        List.of(new RequestContent.Item("vehicle", "SPECIMEN1", "grey estate car")),
        handling(),
        assessed());
  }

  public static DataHandling handling() {
    return new DataHandling(
        "suppress_crime",
        List.of("crime_and_persons"),
        "name, date of birth, vehicle",
        List.of(),
        "",
        true,
        true,
        true,
        "2030-01-31",
        "H1",
        List.of());
  }

  public static Assessment assessed() {
    return new Assessment(true, List.of(), "ordinary crime", true);
  }

  /** First question answered, second refused. */
  public static ReplyContent replyInPart() {
    return new ReplyContent(
        List.of(
            new ReplyContent.QuestionReply(1, "provide", "Yes, since 2020.", "", ""),
            new ReplyContent.QuestionReply(
                2, "refuse", "", "national_legislation", "secret of the investigation")),
        true,
        "en",
        handling(),
        assessed());
  }

  public static RequestContent with(RequestContent content, RequestContent.Form form) {
    return new RequestContent(
        form,
        content.ask(),
        content.persons(),
        content.items(),
        content.handling(),
        content.assessment());
  }

  public static RequestContent with(RequestContent content, RequestContent.Ask ask) {
    return new RequestContent(
        content.form(),
        ask,
        content.persons(),
        content.items(),
        content.handling(),
        content.assessment());
  }

  public static RequestContent with(RequestContent content, DataHandling handling) {
    return new RequestContent(
        content.form(),
        content.ask(),
        content.persons(),
        content.items(),
        handling,
        content.assessment());
  }
}
