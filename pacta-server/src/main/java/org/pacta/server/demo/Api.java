package org.pacta.server.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One signed-in person at the REST API of one node, as any other program would be. */
public final class Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration CALL_MAX = Duration.ofSeconds(30);
  private static final int CREATED = 201;

  private final HttpClient client;
  private final URI node;
  private final String token;

  private Api(HttpClient client, URI node, String token) {
    this.client = client;
    this.node = node;
    this.token = token;
  }

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param body JSON; a missing node when there is none
   * @param version of the request acted on; empty when the answer names none
   */
  public record Reply(int status, JsonNode body, String version) {
    /** Whether the node did what was asked. */
    public boolean done() {
      return status >= 200 && status < 300;
    }

    /** Text at a JSON pointer; empty when there is none. */
    public String text(String pointer) {
      return body.at(pointer).asString("");
    }
  }

  /** Signs a person in. */
  public static Api signIn(HttpClient client, URI node, String name, String password) {
    var nobody = new Api(client, node, "");
    Reply reply =
        nobody.call(
            "POST",
            "/api/v1/sessions",
            "",
            JSON.writeValueAsString(Map.of("sign_in_name", name, "password", password)));
    if (reply.status() != CREATED) {
      throw new DemoException(
          "Signing in as " + name + " at " + node + " gives " + reply.status() + ".");
    }
    return new Api(client, node, reply.text("/token"));
  }

  public Reply read(String path) {
    return call("GET", path, "", "");
  }

  /** An act on something that was read before; its version guards against stale writes. */
  public Reply act(String method, String path, String version, String body) {
    return call(method, path, version, body);
  }

  /** An act on nothing that exists yet. */
  public Reply post(String path, String body) {
    return call("POST", path, "", body);
  }

  /**
   * As {@link #act} with a key of the caller's choice: sent again after a lost answer, the act is
   * answered again and not done again.
   */
  Reply act(String method, String path, String version, String body, String key) {
    return call(method, path, version, body, key);
  }

  private Reply call(String method, String path, String version, String body) {
    return call(method, path, version, body, UUID.randomUUID().toString());
  }

  private Reply call(String method, String path, String version, String body, String key) {
    var request =
        HttpRequest.newBuilder(node.resolve(path))
            .timeout(CALL_MAX)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .header("Accept", "application/json");
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!version.isEmpty()) {
      request.header("If-Match", version);
    }
    if (method.equals("POST")) {
      request.header("Idempotency-Key", key);
    }
    return sent(request.build());
  }

  private Reply sent(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode json =
          response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
      return new Reply(
          response.statusCode(), json, response.headers().firstValue("ETag").orElse(""));
    } catch (IOException e) {
      throw new DemoException("The node at " + node + " does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("The demonstration was interrupted.", e);
    }
  }
}
