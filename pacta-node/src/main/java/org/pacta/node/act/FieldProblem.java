package org.pacta.node.act;

/**
 * One field that does not fit.
 *
 * @param field path of the field in the content record, such as {@code ask.topics} or {@code
 *     questions[2].text}
 * @param code stable code: {@code missing}, {@code too-long}, {@code unknown-code}, {@code
 *     not-a-date}, {@code in-the-past}
 * @param message what is wrong and the next step, in words, without the value that was given
 */
public record FieldProblem(String field, String code, String message) {}
