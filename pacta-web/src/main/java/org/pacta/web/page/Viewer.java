package org.pacta.web.page;

/** Whom the header names: the acting authority, the person and the roles, in words. */
public record Viewer(String authority, String name, String roles) {}
