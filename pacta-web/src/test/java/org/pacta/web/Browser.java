package org.pacta.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person's browser without JavaScript: keeps cookies, follows redirects, sends forms. */
public final class Browser {
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client;
  private final URI home;

  public Browser(URI home) {
    this.home = home;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /** What a page answered. */
  public record Visit(int status, HttpResponse<String> answer, Document page) {
    /** What a field holds; empty when there is no such field. */
    public String value(String id) {
      Element field = page.getElementById(id);
      return field == null ? "" : field.val();
    }

    public String heading() {
      Element first = page.selectFirst("h1");
      return first == null ? "" : first.text();
    }
  }

  public Visit open(String path) {
    return send(HttpRequest.newBuilder(home.resolve(path)).GET());
  }

  /**
   * Sends the form of {@code visit} whose action ends in {@code action}, with some fields typed
   * over.
   */
  public Visit submit(Visit visit, String action, Map<String, String> typed) {
    Element form = visit.page().selectFirst("form[action$=" + action + "]");
    if (form == null) {
      throw new AssertionError("no form for " + action + " on: " + visit.page().text());
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (var entry : ((org.jsoup.nodes.FormElement) form).formData()) {
      fields.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry.value());
    }
    typed.forEach((name, value) -> fields.put(name, List.of(value)));
    return post(form.attr("action"), fields);
  }

  /** Sends fields as a form from a page of the same node. */
  public Visit post(String path, Map<String, List<String>> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach(
        (name, values) -> values.forEach(value -> pairs.add(code(name) + "=" + code(value))));
    return send(
        HttpRequest.newBuilder(home.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(String.join("&", pairs))));
  }

  /** Forgets the session, as if it had ended; other cookies stay. */
  public void endSession() {
    cookies.getCookieStore().get(home).stream()
        .filter(cookie -> cookie.getName().startsWith("pacta-session"))
        .toList()
        .forEach(cookie -> cookies.getCookieStore().remove(home, cookie));
  }

  /** The value of a cookie; empty when there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().get(home).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Puts a cookie into the browser, as somebody else might. */
  public void plant(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(home, cookie);
  }

  public Visit signIn(String name, String password) {
    return submit(open("/sign-in"), "/sign-in", Map.of("name", name, "password", password));
  }

  private Visit send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      return new Visit(
          answer.statusCode(), answer, Jsoup.parse(answer.body(), answer.uri().toString()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
