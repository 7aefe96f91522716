package org.pacta.server.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.pacta.server.demo.Api.Reply;
import tools.jackson.databind.JsonNode;

/** Acts on one case as people do them: read it, act on what was read, wait for the other side. */
final class CaseWork {
  private static final Duration ARRIVAL_MAX = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int STALE = 412;
  private static final int STALE_RETRIES_MAX = 3;
  private static final String REQUESTS = "/api/v1/requests";

  private CaseWork() {}

  /** A new draft; its id. */
  static String draft(Api who, String content) {
    Reply made =
        who.post(
            REQUESTS,
            "{\"agreement\": \"%s\", \"content\": %s}".formatted(SamplePeople.AGREEMENT, content));
    return expectDone("a new draft", made).text("/request/id");
  }

  static Reply read(Api who, String id) {
    return who.read(REQUESTS + "/" + id);
  }

  /** Acts on the case as it stands; reads it again when the partner's message came in between. */
  static Reply act(Api who, String id, String method, String resource, String body) {
    Reply acted = act(who, id, read(who, id).version(), method, resource, body);
    for (int again = 0; acted.status() == STALE && again < STALE_RETRIES_MAX; again++) {
      acted = act(who, id, read(who, id).version(), method, resource, body);
    }
    return acted;
  }

  private static Reply act(
      Api who, String id, String version, String method, String resource, String body) {
    return who.act(method, REQUESTS + "/" + id + "/" + resource, version, body);
  }

  /** As {@link #act}, where anything but success ends the demonstration. */
  static Reply done(Api who, String id, String method, String resource, String body) {
    return expectDone(resource, act(who, id, method, resource, body));
  }

  /** Submits and releases a draft: two people. */
  static void send(Office office, String id) {
    done(office.caseOfficer(), id, "POST", "submissions", "");
    done(office.approver(), id, "POST", "releases", "{\"of\": \"request\"}");
  }

  /** Waits until the case is in one of the states here. */
  static Reply awaitState(Api who, String id, String... states) {
    List<String> wanted = List.of(states);
    return await(
        who,
        id,
        "state " + String.join(" or ", wanted),
        seen -> wanted.contains(seen.text("/request/state")));
  }

  /** Waits until the case looks as it should, bounded. */
  static Reply await(Api who, String id, String what, Predicate<Reply> condition) {
    long end = System.nanoTime() + ARRIVAL_MAX.toNanos();
    Reply seen = read(who, id);
    while (!(seen.done() && condition.test(seen))) {
      if (System.nanoTime() > end) {
        throw new DemoException(
            "Waited %d s for %s; the case is %s."
                .formatted(ARRIVAL_MAX.toSeconds(), what, seen.text("/request/state")));
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DemoException("The demonstration was interrupted.", e);
      }
      seen = read(who, id);
    }
    return seen;
  }

  /** The clauses the newest step of this kind rests on. */
  static String clauses(Reply seen, String act) {
    return StreamSupport.stream(seen.body().at("/timeline").spliterator(), false)
        .filter(step -> step.at("/act").asString("").equals(act))
        .reduce((first, second) -> second)
        .map(step -> words(step.at("/cites")))
        .orElseThrow(() -> new DemoException("The case has no step " + act + "."));
  }

  /** Texts of a JSON list, joined. */
  static String words(JsonNode list) {
    return joined(", ", list);
  }

  /** Sentences of a JSON list, one after the other. */
  static String sentences(JsonNode list) {
    return joined(" ", list);
  }

  private static String joined(String by, JsonNode list) {
    return String.join(
        by, StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList());
  }

  private static Reply expectDone(String what, Reply reply) {
    if (!reply.done()) {
      throw new DemoException(
          "%s: %d %s %s"
              .formatted(what, reply.status(), reply.text("/detail"), reply.body().at("/errors")));
    }
    return reply;
  }
}
