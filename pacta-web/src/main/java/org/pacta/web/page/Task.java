package org.pacta.web.page;

/** A step of a task list. */
public record Task(String id, String name, String href, String hint, boolean done, Status status) {}
