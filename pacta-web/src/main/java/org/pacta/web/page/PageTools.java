package org.pacta.web.page;

import java.time.Clock;

/** What every controller of pages needs: the views, the words, the clock of the shell. */
public record PageTools(Pages pages, Words words, Clauses clauses, Clock clock) {}
