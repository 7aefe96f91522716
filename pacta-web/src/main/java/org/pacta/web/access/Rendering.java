package org.pacta.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.View;

/** Renders a page from inside a filter, where no controller does. */
final class Rendering {
  private Rendering() {}

  static void render(View view, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      view.render(Map.of(), request, response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
