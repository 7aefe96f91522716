package org.pacta.web.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * Renders one precompiled template. The whole page is made in memory first, so that a fault while
 * rendering becomes an error page and never half a page.
 */
final class TemplateView implements View {
  private final TemplateEngine templates;
  private final ChromeMaker chrome;
  private final PageSpec spec;

  TemplateView(TemplateEngine templates, ChromeMaker chrome, PageSpec spec) {
    this.templates = templates;
    this.chrome = chrome;
    this.spec = spec;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Object> parameters =
        Map.of("chrome", chrome.chrome(request, spec), "page", spec.model());
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render(spec.template() + ".jte", parameters, page);
    if (spec.status() != HttpStatus.OK) {
      response.setStatus(spec.status().value());
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }
}
