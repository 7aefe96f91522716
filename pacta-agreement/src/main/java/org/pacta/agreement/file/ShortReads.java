package org.pacta.agreement.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;

/**
 * A text that leaves one place free in whatever it is read into. The YAML parser asks for the
 * second half of a character beyond the first plane behind the end of its buffer, and fails where
 * the buffer is full.
 */
final class ShortReads extends FilterReader {
  ShortReads(String text) {
    super(new StringReader(text));
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    return in.read(into, from, length > 1 ? length - 1 : length);
  }
}
