package org.pacta.agreement.scaffold;

import java.util.regex.Pattern;

/** How the parts of a treaty look in plain text. */
final class TreatyWords {
  static final Pattern HEADING =
      Pattern.compile(
          "^(?:Article|Art\\.?|§|Section)\\s*(\\d{1,3}|[IVXLC]{1,7})\\b[.:]?\\s*(.*)$",
          Pattern.CASE_INSENSITIVE);
  static final Pattern TITLE =
      Pattern.compile(
          "^(?:AGREEMENT|TREATY|CONVENTION|PROTOCOL|MEMORANDUM|ARRANGEMENT)\\b.*",
          Pattern.CASE_INSENSITIVE);
  static final Pattern CLOSING =
      Pattern.compile(
          "^(?:Signed|Done|Concluded|In witness whereof|Drawn up)\\b.*", Pattern.CASE_INSENSITIVE);
  static final Pattern SIGNATURE =
      Pattern.compile(
          "^(?:On behalf of|For the |\\[signature|Minister|Chairman).*", Pattern.CASE_INSENSITIVE);

  static final Pattern PARAGRAPH = Pattern.compile("^(\\d{1,2})\\.\\s+(.*)$");
  static final Pattern ITEM = Pattern.compile("^[-–—•*]?\\s*\\(?(\\d{1,2}|[a-z])\\)\\s+(.*)$");
  static final Pattern DASH = Pattern.compile("^[-–—•*]\\s+(.*)$");
  static final Pattern DAMAGE =
      Pattern.compile("\\uFFFD|\\p{L}\\d\\p{L}|\\p{L}\\s-\\s\\p{Ll}{1,3}\\s|[|]{1}\\p{L}|\\p{Cc}");

  private TreatyWords() {}
}
