package org.pacta.web.casefile;

/** A link to a short letter that this person has begun and not sent. */
public record BegunLetter(String label, String href, String saved) {}
