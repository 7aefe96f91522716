package org.pacta.agreement.check;

import java.util.HashMap;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Effort;

/** An agreement under the readings that checks and tests ask for, each made once. */
final class Readings {
  /** What reading a file again takes, whatever is in it. */
  private static final int REREAD_STEPS = 500;

  private static final int BYTES_A_STEP = 12;

  /** Steps of working out what events bring about that take as long as one of the checks'. */
  private static final int FINENESS = 3;

  private final Agreement written;
  private final Map<Map<String, String>, Agreement> made = new HashMap<>();
  private final Map<Map<String, String>, AgreementFileException> refused = new HashMap<>();

  private final Effort effort;

  Readings(Agreement written) {
    this(written, Effort.ofChecks());
  }

  /** Under which no more than some effort may be spent, on reading and on tests. */
  Readings(Agreement written, Effort effort) {
    this.written = written;
    this.effort = effort;
  }

  /** What may be spent on reading and on tests. */
  Effort effort() {
    return effort;
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
    effort.spend(REREAD_STEPS + written.content().source().size() / BYTES_A_STEP);
    try {
      Agreement read = written.under(choices).within(effort.finer(FINENESS));
      made.put(Map.copyOf(choices), read);
      return read;
    } catch (AgreementFileException e) {
      refused.put(Map.copyOf(choices), e);
      throw e;
    }
  }
}
