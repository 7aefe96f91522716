package org.pacta.web.casefile;

/**
 * A short letter that is being written, as its form needs it.
 *
 * @param version of the draft that the form shows; 0 when nothing is kept yet
 * @param saved when it was last kept, in words; empty when nothing is kept yet
 * @param offered whether the case still takes such a letter; else it can only be read and dropped
 */
public record Begun(int version, String saved, boolean offered) {
  /** Whether there is something to drop. */
  public boolean kept() {
    return version > 0;
  }
}
