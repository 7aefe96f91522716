package org.pacta.agreement.file;

/**
 * Where something stands in a file.
 *
 * @param line from 1; 0 for the whole file
 * @param column from 1; 0 for the whole file
 */
public record Place(int line, int column) {
  /** The whole file. */
  public static final Place WHOLE_FILE = new Place(0, 0);
}
