package org.pacta.web.records;

import java.util.ArrayList;
import java.util.List;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.web.page.Chip;
import org.pacta.web.page.Choice;
import org.pacta.web.page.FieldValues;
import org.pacta.web.page.Words;

/** The filter of the records page, in words. */
final class RecordFieldsMaker {
  private RecordFieldsMaker() {}

  static RecordFields of(RecordAddress address, List<Choice> partners) {
    List<Choice> all = new ArrayList<>(List.of(new Choice("", "Every partner")));
    all.addAll(partners);
    TransferRecord.Kind kind = address.kind();
    RecordAddress.Destroy destroy = address.destroy();
    return new RecordFields(
        new FieldValues()
            .put("partner", address.partner())
            .put("kind", kind == null ? "" : RecordAddress.code(kind))
            .put("destroy", destroy == null ? "" : RecordAddress.code(destroy))
            .put("reference", address.reference())
            .form(),
        all,
        kinds(),
        times(),
        chips(address, partners));
  }

  private static List<Choice> kinds() {
    List<Choice> kinds = new ArrayList<>(List.of(new Choice("", "Both kinds")));
    for (TransferRecord.Kind kind : TransferRecord.Kind.values()) {
      kinds.add(new Choice(RecordAddress.code(kind), RecordViews.kind(kind) + "s"));
    }
    return kinds;
  }

  private static List<Choice> times() {
    List<Choice> times = new ArrayList<>(List.of(new Choice("", "Any time")));
    for (RecordAddress.Destroy when : RecordAddress.Destroy.values()) {
      times.add(new Choice(RecordAddress.code(when), Words.code(when.words())));
    }
    return times;
  }

  private static List<Chip> chips(RecordAddress address, List<Choice> partners) {
    List<Chip> chips = new ArrayList<>();
    if (!address.partner().isEmpty()) {
      String name =
          partners.stream()
              .filter(choice -> choice.value().equals(address.partner()))
              .map(Choice::label)
              .findFirst()
              .orElse("not in the list");
      chips.add(chip("Partner: " + name, address.withoutPartner()));
    }
    TransferRecord.Kind kind = address.kind();
    if (kind != null) {
      chips.add(chip(RecordViews.kind(kind) + "s only", address.withoutKind()));
    }
    RecordAddress.Destroy destroy = address.destroy();
    if (destroy != null) {
      chips.add(chip("Destruction term " + destroy.words(), address.withoutDestroy()));
    }
    if (!address.reference().isEmpty()) {
      chips.add(chip("Reference: " + address.reference(), address.withoutReference()));
    }
    return chips;
  }

  private static Chip chip(String words, RecordAddress without) {
    return new Chip(words, without.href("/records", 1));
  }
}
