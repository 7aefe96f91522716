package org.pacta.web.compose;

import org.pacta.web.page.Form;

/**
 * A step of writing a request.
 *
 * @param namesPersons whether the draft names a person, so that Art. 10 applies
 * @param persons how many persons the form shows, blank ones included
 * @param items how many items
 * @param questions how many questions
 */
public record StepPage(
    DraftFrame frame,
    Form form,
    DraftChoices choices,
    boolean namesPersons,
    int persons,
    int items,
    int questions) {}
