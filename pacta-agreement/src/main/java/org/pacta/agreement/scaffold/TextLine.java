package org.pacta.agreement.scaffold;

/**
 * A line, or the paragraph joined from several.
 *
 * @param text wording, white space made single
 * @param number line of the text file from 1
 * @param afterBlank an empty line or a page break stands before
 * @param afterPage a page break stands before
 */
record TextLine(String text, int number, boolean afterBlank, boolean afterPage) {
  TextLine withText(String other) {
    return new TextLine(other, number, afterBlank, afterPage);
  }

  /** The same line with whatever was taken out before it kept in mind. */
  TextLine after(boolean blank, boolean page) {
    return new TextLine(text, number, afterBlank || blank, afterPage || page);
  }
}
