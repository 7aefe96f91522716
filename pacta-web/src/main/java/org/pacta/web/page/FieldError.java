package org.pacta.web.page;

/**
 * A problem named in the error summary and, when it has a field, at the field.
 *
 * @param field name of the field, or empty when no single field is the cause
 * @param page path of the page the field is on; empty for this page
 */
public record FieldError(String field, String message, String page) {
  /** A problem of a field on this page. */
  public FieldError(String field, String message) {
    this(field, message, "");
  }

  /** Where the summary's link leads. */
  public String href() {
    return page + "#" + field;
  }
}
