package org.pacta.web.page;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How this node's pages behave.
 *
 * @param nodeName whose node it is, as shown on each page
 * @param sampleLine a line saying that all data is invented; empty in earnest
 * @param zone the zone in which times are shown
 * @param cookieSuffix makes cookie names of several nodes on one host differ: browsers do not tell
 *     ports apart
 * @param secureCookies true when pages are reached by HTTPS
 * @param sessionIdle a session ends after this without a request
 */
public record WebSettings(
    String nodeName,
    String sampleLine,
    ZoneId zone,
    String cookieSuffix,
    boolean secureCookies,
    Duration sessionIdle) {}
