package org.pacta.web.page;

import org.springframework.http.HttpStatus;

/** Which template is rendered with which page record, under which title and status. */
record PageSpec(String template, String title, Section section, Object model, HttpStatus status) {}
