package org.pacta.server.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the demonstration runs.
 *
 * @param folder where both nodes keep everything
 * @param fresh whether what is there is thrown away first
 * @param asOf the day on which the nodes' clocks begin; empty: today
 * @param seed chooses the sample cases
 */
public record DemoSettings(Path folder, boolean fresh, Optional<LocalDate> asOf, long seed) {}
