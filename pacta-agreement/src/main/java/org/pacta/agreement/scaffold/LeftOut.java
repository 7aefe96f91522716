package org.pacta.agreement.scaffold;

import java.util.Locale;

/**
 * Characters of the text that stand in no unit. Units and left-out parts together are the whole
 * text: nothing is swallowed.
 *
 * @param line line of the text file from 1
 * @param text what was left out
 * @param why what it was taken for
 */
public record LeftOut(int line, String text, Why why) {
  /** What a left-out part was taken for. */
  public enum Why {
    ARTICLE_HEADING("article headings, which stand in the ids"),
    ARTICLE_TITLE("titles of articles"),
    DIVISION_HEADING("headings of parts, chapters and sections"),
    ANNEX_HEADING("headings of annexes, which stand in the ids"),
    PREAMBLE_HEADING("the word Preamble"),
    MARKER("numbers and marks of paragraphs and items, which stand in the ids"),
    CONTENTS("table of contents"),
    PAGE_NUMBER("page numbers"),
    RUNNING_HEAD("running heads and rules of the page"),
    FOOTNOTE("footnotes"),
    BEFORE_TITLE("before the title"),
    OTHER_LANGUAGE("the same text in another language"),
    NAVIGATION("navigation of a web page"),
    IMPRINT("lines of a publisher"),
    LETTERHEAD("letterheads, addresses and salutations of letters"),
    EDITORIAL("lines of an editor"),
    SIGNATURES("after the closing words: signatures and notes"),
    LINE_HYPHEN("hyphens of words broken at the end of a line"),
    LINK("targets of links"),
    LAYOUT_MARK("marks of layout such as # and **"),
    INVISIBLE("invisible and control characters");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** Plain words for a person. */
    public String inWords() {
      return words;
    }

    /** Stable code, for example {@code page_number}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
