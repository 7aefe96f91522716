package org.pacta.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the content of a page.
 *
 * @param viewer null while nobody is signed in
 * @param node whose node this is
 * @param sample a line saying that all data is invented; empty in earnest
 * @param zone time zone in words
 */
public record Chrome(
    String title,
    @Nullable Viewer viewer,
    String node,
    String sample,
    String zone,
    List<NavigationItem> navigation,
    Csrf csrf,
    Assets assets,
    @Nullable Notice notice) {
  public Chrome {
    navigation = List.copyOf(navigation);
  }
}
