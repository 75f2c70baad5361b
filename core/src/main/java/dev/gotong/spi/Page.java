package dev.gotong.spi;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A part of an answer.
 *
 * @param items in the order that was asked for
 * @param next where to go on, for {@link Query#after}; empty if there is no more
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** Copies the items. */
  public Page {
    items = ImmutableList.copyOf(items);
  }
}
