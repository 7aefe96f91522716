package org.pacta.web.compose;

import java.util.List;
import org.pacta.web.page.Form;

/** Under which agreement a new request is written. */
public record NewRequestPage(Form form, List<Offer> offers) {
  public NewRequestPage {
    offers = List.copyOf(offers);
  }

  /** An agreement with its status today in words. */
  public record Offer(String id, String title, String status) {}
}
