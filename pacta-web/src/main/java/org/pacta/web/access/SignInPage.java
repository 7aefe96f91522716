package org.pacta.web.access;

import org.jspecify.annotations.Nullable;
import org.pacta.web.page.Form;

/**
 * The sign-in page.
 *
 * @param to where to go after it, on this node
 * @param carried a form that waits for the sign-in, or null
 * @param ended whether the session had ended while something was sent
 * @param signedOut whether the person has just signed out
 */
public record SignInPage(
    Form form, String to, @Nullable CarriedPost carried, boolean ended, boolean signedOut) {}
