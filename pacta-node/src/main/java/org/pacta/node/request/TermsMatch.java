package org.pacta.node.request;

import org.pacta.node.exchange.ReceivedMessage;

/** Whether the signed manifest and the sealed letter say the same about the personal data; pure. */
final class TermsMatch {
  private TermsMatch() {}

  static boolean agree(ReceivedMessage message, Letter letter) {
    DataHandling handling = Dispatch.handling(letter);
    org.pacta.node.exchange.Terms signed = message.terms();
    if (handling == null) {
      return !signed.personalData();
    }
    return signed.personalData()
        && handling.purpose().equals(signed.purpose())
        && handling.specialCategories().equals(signed.specialCategories())
        && handling.conditions().equals(signed.conditions())
        && CaseFacts.date(handling.destroyBy())
            .filter(date -> date.equals(signed.destroyBy()))
            .isPresent();
  }
}
