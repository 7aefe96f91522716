package org.pacta.agreement.check;

import java.util.HashMap;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;

/** An agreement under the readings that checks and tests ask for, each made once. */
final class Readings {
  private final Agreement written;
  private final Map<Map<String, String>, Agreement> made = new HashMap<>();
  private final Map<Map<String, String>, AgreementFileException> refused = new HashMap<>();

  Readings(Agreement written) {
    this.written = written;
  }

  /** The agreement as written. */
  Agreement written() {
    return written;
  }

  /** The agreement under some readings; empty for the file as written. */
  Agreement under(Map<String, String> choices) throws AgreementFileException {
    AgreementFileException known = refused.get(choices);
    if (known != null) {
      throw known;
    }
    Agreement ready = made.get(choices);
    if (ready != null) {
      return ready;
    }
    try {
      Agreement read = written.under(choices);
      made.put(Map.copyOf(choices), read);
      return read;
    } catch (AgreementFileException e) {
      refused.put(Map.copyOf(choices), e);
      throw e;
    }
  }
}
