package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.pacta.web.Browser.Visit;

/** What every page must keep: the basics of access, and nothing the policy would block. */
final class PageRules {
  private PageRules() {}

  static void check(Visit visit) {
    var page = visit.page();
    String where = page.location();
    assertThat(page.select("html").attr("lang")).as(where).isEqualTo("en");
    assertThat(page.select("h1")).as(where + ": one h1").hasSize(1);
    assertThat(page.title()).as(where).endsWith("Pacta");
    assertThat(page.select("main#main-content")).as(where).hasSize(1);
    assertThat(page.select("a.govuk-skip-link")).as(where).hasSize(1);
    assertThat(page.select("[style], style")).as(where + ": inline style").isEmpty();
    assertThat(page.select("script:not([src])")).as(where + ": inline script").isEmpty();
    assertThat(page.getAllElements().stream().flatMap(one -> one.attributes().asList().stream()))
        .as(where + ": event attributes")
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).as(where + ": unique ids").doesNotHaveDuplicates();
    fieldsAreLabelled(page.select("input, select, textarea"), where);
    for (Element described : page.select("[aria-describedby]")) {
      for (String id : described.attr("aria-describedby").split(" ")) {
        assertThat(page.getElementById(id)).as(where + ": described by " + id).isNotNull();
      }
    }
    for (Element link : page.select(".govuk-error-summary a[href^=#]")) {
      String id = link.attr("href").substring(1);
      assertThat(page.getElementById(id)).as(where + ": error leads to " + id).isNotNull();
    }
    for (Element form : page.select("form[method=post]")) {
      assertThat(form.select("input[name=_csrf]")).as(where).hasSize(1);
    }
    assertThat(page.select("table:not(:has(caption))")).as(where + ": captions").isEmpty();
    assertThat(page.select("img")).as(where).isEmpty();
  }

  private static void fieldsAreLabelled(Elements fields, String where) {
    for (Element field : fields) {
      if (!field.attr("type").equals("hidden")) {
        Element page = field.ownerDocument();
        assertThat(page == null ? null : page.selectFirst("label[for=\"" + field.id() + "\"]"))
            .as(where + ": label of " + field.id())
            .isNotNull();
      }
    }
  }
}
