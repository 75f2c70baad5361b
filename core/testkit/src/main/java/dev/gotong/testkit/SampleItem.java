package dev.gotong.testkit;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Attribute;
import dev.gotong.spi.AttributeType;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A value with an attribute of every sort, by which storages are tested.
 *
 * @param name a text that every item has; its attribute is named as a word of SQL
 * @param rank a number that every item has
 * @param dueAt an instant that an item may have
 * @param open a truth that every item has
 * @param channels texts of which an item has any number
 */
public record SampleItem(
    String name, long rank, Optional<Instant> dueAt, boolean open, Set<String> channels) {
  /** The attribute {@code order}: the name. */
  public static final Attribute<SampleItem, String> NAME =
      Attribute.of("order", AttributeType.TEXT, SampleItem::name);

  /** The attribute {@code rank}. */
  public static final Attribute<SampleItem, Long> RANK =
      Attribute.of("rank", AttributeType.LONG, SampleItem::rank);

  /** The attribute {@code dueAt}. */
  public static final Attribute<SampleItem, Instant> DUE_AT =
      Attribute.optional("dueAt", AttributeType.INSTANT, SampleItem::dueAt);

  /** The attribute {@code open}. */
  public static final Attribute<SampleItem, Boolean> OPEN =
      Attribute.of("open", AttributeType.BOOLEAN, SampleItem::open);

  /** The attribute {@code channel}, of which there may be many. */
  public static final Attribute<SampleItem, String> CHANNEL =
      Attribute.many("channel", AttributeType.TEXT, SampleItem::channels);

  /** The kind of items, changed by {@link SampleEvent}. */
  public static final Kind<SampleItem> KIND = Kind.of("item", SampleItem.class)
      .withEvents(SampleEvent.class)
      .with(NAME)
      .with(RANK)
      .with(DUE_AT)
      .with(OPEN)
      .with(CHANNEL);

  /** Copies the channels. */
  public SampleItem {
    channels = ImmutableSet.copyOf(channels);
  }

  /** {@return an open item that is never due and on no channel} */
  public static SampleItem of(String name, long rank) {
    return new SampleItem(name, rank, Optional.empty(), true, ImmutableSet.of());
  }

  /** {@return the same item, due at that instant} */
  public SampleItem due(Instant at) {
    return new SampleItem(name, rank, Optional.of(at), open, channels);
  }

  /** {@return the same item, on those channels} */
  public SampleItem on(String... several) {
    return new SampleItem(name, rank, dueAt, open, ImmutableSet.copyOf(several));
  }

  /** {@return the same item, no longer open} */
  public SampleItem closed() {
    return new SampleItem(name, rank, dueAt, false, channels);
  }

  /** {@return the key of the item with that id} */
  public static Key<SampleItem> key(WorkspaceId workspace, String id) {
    return Key.of(workspace, KIND, id);
  }
}
