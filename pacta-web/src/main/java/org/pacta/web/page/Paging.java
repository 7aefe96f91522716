package org.pacta.web.page;

/** Where one is in a list of several pages; an address is empty where there is no such page. */
public record Paging(String previousHref, String nextHref, String words, boolean needed) {}
