package org.pacta.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Makes the views that controllers return. */
public final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final ChromeMaker chrome;

  /** Pages framed by {@code chrome}. */
  public Pages(ChromeMaker chrome) {
    this.chrome = chrome;
  }

  /** A page. */
  public View page(String template, String title, Section section, Object model) {
    return page(template, title, section, model, HttpStatus.OK);
  }

  /** A page with a status of its own. */
  public View page(
      String template, String title, Section section, Object model, HttpStatus status) {
    return new TemplateView(
        templates, chrome, new PageSpec(template, title, section, model, status));
  }

  /** A form page; with problems its title says so and its status is 422. */
  public View form(String template, String title, Section section, Object model, Form form) {
    boolean wrong = !form.errors().isEmpty();
    return page(
        template,
        wrong ? "Error: " + title : title,
        section,
        model,
        wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }
}
