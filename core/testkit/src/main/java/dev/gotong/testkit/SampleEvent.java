package dev.gotong.testkit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Actor;
import dev.gotong.base.CommandId;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import dev.gotong.base.Recorded;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.NewEvent;
import java.util.Map;
import java.util.Optional;

/**
 * That an item has changed.
 *
 * @param to any text
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = SampleEvent.class, name = "changed"))
public record SampleEvent(String to) implements Event {
  @Override
  public String code() {
    return "item.changed";
  }

  @Override
  public Map<String, String> facts() {
    return ImmutableMap.of("to", to);
  }

  /** {@return the event, ready to be appended, that the item with that id came to that version} */
  public static NewEvent of(WorkspaceId workspace, String id, long version) {
    return of(workspace, id, version, "v" + version);
  }

  /** {@return the same event, with a text of its own} */
  public static NewEvent of(WorkspaceId workspace, String id, long version, String to) {
    Recorded<SampleEvent> recorded = Recorded.<SampleEvent>builder()
        .kind(SampleItem.KIND.name())
        .id(id)
        .version(version)
        .number(0)
        .commandId(new CommandId("c-" + version))
        .actor(Actor.member(PersonId.of("bo")))
        .onBehalfOf(version % 2 == 0 ? Optional.of(PersonId.of("ana")) : Optional.empty())
        .at(TestClock.START.plusNanos(1_000 * version))
        .policy(version % 2 == 0 ? Optional.of("brand/7") : Optional.empty())
        .event(new SampleEvent(to))
        .build();
    return new NewEvent(workspace, SampleItem.KIND, recorded, "salt-" + version);
  }
}
