package org.pacta.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** The {@code Link} header of a page (RFC 8288): first, prev, next, last. */
final class PageLinks {
  private PageLinks() {}

  static String of(HttpServletRequest request, int page, int pageCount) {
    List<String> links = new ArrayList<>();
    links.add(link(request, 1, "first"));
    if (page > 1) {
      links.add(link(request, page - 1, "prev"));
    }
    if (page < pageCount) {
      links.add(link(request, page + 1, "next"));
    }
    links.add(link(request, pageCount, "last"));
    return String.join(", ", links);
  }

  private static String link(HttpServletRequest request, int page, String relation) {
    var uri = UriComponentsBuilder.fromPath(request.getRequestURI());
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!name.equals("page")) {
            uri.queryParam(name, (Object[]) values);
          }
        });
    return "<"
        + uri.queryParam("page", page).encode().toUriString()
        + ">; rel=\""
        + relation
        + "\"";
  }
}
