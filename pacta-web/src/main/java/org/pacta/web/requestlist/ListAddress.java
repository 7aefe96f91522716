package org.pacta.web.requestlist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.node.request.Narrowing;
import org.pacta.node.request.RequestFilter;
import org.pacta.node.request.RequestState;
import org.pacta.node.request.Side;
import org.pacta.web.page.Typed;

/** A filter as an address and back: every view of the list has its own URL. */
record ListAddress(RequestFilter filter) {
  static ListAddress of(Typed query) {
    Set<RequestState> states = EnumSet.noneOf(RequestState.class);
    for (String code : query.all("state")) {
      Arrays.stream(RequestState.values())
          .filter(state -> state.code().equals(code))
          .forEach(states::add);
    }
    String sort = query.one("sort");
    RequestFilter.Sort by =
        Arrays.stream(RequestFilter.Sort.values())
            .filter(one -> code(one).equals(sort))
            .findFirst()
            .orElse(RequestFilter.Sort.UPDATED);
    boolean descending =
        query.one("order").isEmpty()
            ? by == RequestFilter.Sort.UPDATED
            : query.one("order").equals("descending");
    int page = Math.max(1, query.number("page").orElse(1));
    return new ListAddress(
        new RequestFilter(
            side(query.one("side")),
            states,
            query.one("text"),
            NarrowingAddress.of(query),
            by,
            descending,
            page));
  }

  private static @Nullable Side side(String code) {
    return Arrays.stream(Side.values())
        .filter(side -> code(side).equals(code))
        .findFirst()
        .orElse(null);
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  String href() {
    return href("/requests", true);
  }

  /** The same list as a file. */
  String csvHref() {
    return href("/requests.csv", false);
  }

  private String href(String path, boolean paged) {
    List<String> query = new ArrayList<>();
    Side side = filter.side();
    if (side != null) {
      query.add("side=" + code(side));
    }
    new TreeSet<>(filter.states()).forEach(state -> query.add("state=" + state.code()));
    if (!filter.text().isEmpty()) {
      query.add("text=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8));
    }
    query.addAll(NarrowingAddress.query(filter.narrowing()));
    boolean usual = filter.sort() == RequestFilter.Sort.UPDATED && filter.descending();
    if (!usual) {
      query.add("sort=" + code(filter.sort()));
      query.add("order=" + (filter.descending() ? "descending" : "ascending"));
    }
    if (paged && filter.page() > 1) {
      query.add("page=" + filter.page());
    }
    return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  ListAddress page(int page) {
    return ordered(filter.sort(), filter.descending(), page);
  }

  ListAddress sortedBy(RequestFilter.Sort sort) {
    boolean again = filter.sort() == sort;
    return ordered(sort, again && !filter.descending(), 1);
  }

  ListAddress withoutSide() {
    return filtered(null, filter.states(), filter.text(), filter.narrowing());
  }

  ListAddress withoutText() {
    return filtered(filter.side(), filter.states(), "", filter.narrowing());
  }

  ListAddress without(RequestState state) {
    Set<RequestState> rest = EnumSet.noneOf(RequestState.class);
    rest.addAll(filter.states());
    rest.remove(state);
    return filtered(filter.side(), rest, filter.text(), filter.narrowing());
  }

  ListAddress narrowedTo(Narrowing narrowing) {
    return filtered(filter.side(), filter.states(), filter.text(), narrowing);
  }

  private ListAddress ordered(RequestFilter.Sort sort, boolean descending, int page) {
    return new ListAddress(
        new RequestFilter(
            filter.side(),
            filter.states(),
            filter.text(),
            filter.narrowing(),
            sort,
            descending,
            page));
  }

  private ListAddress filtered(
      @Nullable Side side, Set<RequestState> states, String text, Narrowing narrowing) {
    return new ListAddress(
        new RequestFilter(side, states, text, narrowing, filter.sort(), filter.descending(), 1));
  }
}
