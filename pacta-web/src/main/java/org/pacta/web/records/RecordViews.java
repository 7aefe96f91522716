package org.pacta.web.records;

import java.util.List;
import java.util.function.UnaryOperator;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.web.fields.AgreementChoices;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Status;
import org.pacta.web.page.Words;

/** Puts records in words. */
public final class RecordViews {
  private RecordViews() {}

  /** Records of cases under one agreement. */
  public static List<RecordView> of(
      List<TransferRecord> records, AgreementChoices words, PageTools tools) {
    return of(records, words::label, tools);
  }

  /** Records with their category codes put in words by {@code label}. */
  public static List<RecordView> of(
      List<TransferRecord> records, UnaryOperator<String> label, PageTools tools) {
    return records.stream().map(record -> of(record, label, tools)).toList();
  }

  private static RecordView of(
      TransferRecord record, UnaryOperator<String> label, PageTools tools) {
    return new RecordView(
        record.request(),
        record.requestReference(),
        kind(record.kind()),
        tools.words().moment(record.at()),
        record.fromAuthority(),
        record.toAuthority(),
        AgreementChoices.words(record.purpose()),
        record.listOfData(),
        record.categories().stream().map(label).toList(),
        record.specialCategories().stream().map(AgreementChoices::words).toList(),
        Words.day(record.destroyBy()),
        AgreementChoices.words(record.handlingCode()),
        record.conditions(),
        record.digest(),
        agreed(record));
  }

  static String kind(TransferRecord.Kind kind) {
    return switch (kind) {
      case TRANSFER -> "Transfer";
      case RECEPTION -> "Reception";
    };
  }

  private static Status agreed(TransferRecord record) {
    if (record.partnerDigest() == null) {
      return new Status("Receipt awaited", "blue");
    }
    return record.agreed()
        ? new Status("Both records agree", "green")
        : new Status("Records differ", "red");
  }
}
