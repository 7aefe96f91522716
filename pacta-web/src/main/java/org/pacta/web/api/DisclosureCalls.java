package org.pacta.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.information.Disclosures;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Passing on what was received (Arts. 9(4), 11(2)). */
@RestController
@RequestMapping("/api/v1/requests/{id}/disclosures")
class DisclosureCalls {
  private final Disclosures disclosures;

  DisclosureCalls(Disclosures disclosures) {
    this.disclosures = disclosures;
  }

  /** Who would get it, and why. */
  record Disclosure(
      @Nullable String recipientKind, @Nullable String recipient, @Nullable String reason) {}

  @PostMapping
  ResponseEntity<?> passOn(Caller caller, @PathVariable UUID id, @RequestBody Disclosure body) {
    return Acted.judged(
        disclosures.passOn(
            caller.officer(),
            id,
            Fields.needed(body.recipientKind(), "/recipient_kind"),
            Fields.needed(body.recipient(), "/recipient"),
            Fields.needed(body.reason(), "/reason"),
            caller.now()));
  }
}
