package org.pacta.web.api;

/**
 * One thing in a call that does not fit.
 *
 * @param in body, query, path or header
 * @param field JSON pointer into the body (RFC 6901), or name of the parameter or header
 * @param code stable: {@code missing}, {@code too-long}, {@code unknown-field} and so on
 * @param detail what is wrong and the next step, without the value that was given
 */
record InputProblem(Place in, String field, String code, String detail) {

  /** Where in a call something stands. */
  enum Place {
    BODY,
    QUERY,
    PATH,
    HEADER
  }

  static InputProblem body(String pointer, String code, String detail) {
    return new InputProblem(Place.BODY, pointer, code, detail);
  }

  static InputProblem query(String name, String code, String detail) {
    return new InputProblem(Place.QUERY, name, code, detail);
  }

  static InputProblem header(String name, String code, String detail) {
    return new InputProblem(Place.HEADER, name, code, detail);
  }
}
