package dev.gotong.jdbc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Actor;
import dev.gotong.base.CommandId;
import dev.gotong.base.Event;
import dev.gotong.base.Recorded;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Attribute;
import dev.gotong.spi.AttributeType;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.NewEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value with an attribute of every sort. */
record Item(String name, long rank, Optional<Instant> dueAt, boolean open, Set<String> channels) {
  static final Attribute<Item, String> ORDER =
      Attribute.of("order", AttributeType.TEXT, Item::name);
  static final Attribute<Item, Long> RANK = Attribute.of("rank", AttributeType.LONG, Item::rank);
  static final Attribute<Item, Instant> DUE_AT =
      Attribute.optional("dueAt", AttributeType.INSTANT, Item::dueAt);
  static final Attribute<Item, Boolean> OPEN =
      Attribute.of("open", AttributeType.BOOLEAN, Item::open);
  static final Attribute<Item, String> CHANNEL =
      Attribute.many("channel", AttributeType.TEXT, Item::channels);
  static final Kind<Item> ITEMS = Kind.of("item", Item.class)
      .withEvents(Changed.class)
      .with(ORDER)
      .with(RANK)
      .with(DUE_AT)
      .with(OPEN)
      .with(CHANNEL);

  /** A kind named like a table of the storage, and without attributes. */
  static final Kind<Plain> JOBS = Kind.of("jobs", Plain.class);

  static final List<Kind<?>> KINDS = ImmutableList.of(ITEMS, JOBS);
  static final WorkspaceId W = WorkspaceId.of("w");

  Item {
    channels = ImmutableSet.copyOf(channels);
  }

  record Plain(String text) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes(@JsonSubTypes.Type(value = Changed.class, name = "changed"))
  record Changed(String to) implements Event {
    @Override
    public String code() {
      return "item.changed";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("to", to);
    }
  }

  static Item of(String name, long rank) {
    return new Item(name, rank, Optional.empty(), true, ImmutableSet.of());
  }

  static Key<Item> key(String id) {
    return Key.of(W, ITEMS, id);
  }

  static Key<Plain> plain(String id) {
    return Key.of(W, JOBS, id);
  }

  static NewEvent changed(WorkspaceId workspace, String id, long version) {
    Recorded<Changed> recorded = Recorded.<Changed>builder()
        .kind("item")
        .id(id)
        .version(version)
        .number(0)
        .commandId(new CommandId("c-" + id + "-" + version))
        .actor(new Actor.Service("test"))
        .at(Instant.parse("2026-11-02T09:00:00.000001Z"))
        .event(new Changed("v" + version))
        .build();
    return new NewEvent(workspace, ITEMS, recorded, "salt-" + version);
  }
}
