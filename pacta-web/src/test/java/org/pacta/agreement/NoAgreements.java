package org.pacta.agreement;

import java.util.List;

/** A node without agreements, for tests of what needs none. */
public final class NoAgreements {
  private NoAgreements() {}

  public static AgreementFolder folder() {
    return new AgreementFolder(List.of());
  }
}
