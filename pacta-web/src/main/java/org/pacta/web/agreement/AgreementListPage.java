package org.pacta.web.agreement;

import java.util.List;

/** All agreements in this node. */
public record AgreementListPage(List<Line> agreements) {
  public AgreementListPage {
    agreements = List.copyOf(agreements);
  }

  /** An agreement with its parties and its status today. */
  public record Line(String id, String title, String parties, String status, String kind) {}
}
