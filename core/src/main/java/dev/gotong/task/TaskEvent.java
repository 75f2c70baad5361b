package dev.gotong.task;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import java.util.Map;
import java.util.function.Function;

/** What happened to a task. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TaskEvent.Created.class, name = "created"),
  @JsonSubTypes.Type(value = TaskEvent.Assigned.class, name = "assigned"),
  @JsonSubTypes.Type(value = TaskEvent.Released.class, name = "released"),
  @JsonSubTypes.Type(value = TaskEvent.Finished.class, name = "finished")
})
public sealed interface TaskEvent extends Event {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Created, ? extends T> created,
      Function<? super Assigned, ? extends T> assigned,
      Function<? super Released, ? extends T> released,
      Function<? super Finished, ? extends T> finished);

  /**
   * A task came into being.
   *
   * @param task the task
   */
  record Created(Task task) implements TaskEvent {
    @Override
    public String code() {
      return "task.created";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "task", task.id().value(), "owner", task.owner().map(PersonId::value).orElse("none"));
    }

    @Override
    public <T> T match(
        Function<? super Created, ? extends T> created,
        Function<? super Assigned, ? extends T> assigned,
        Function<? super Released, ? extends T> released,
        Function<? super Finished, ? extends T> finished) {
      return created.apply(this);
    }
  }

  /**
   * Somebody owns it now.
   *
   * @param to who
   */
  record Assigned(PersonId to) implements TaskEvent {
    @Override
    public String code() {
      return "task.assigned";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("to", to.value());
    }

    @Override
    public <T> T match(
        Function<? super Created, ? extends T> created,
        Function<? super Assigned, ? extends T> assigned,
        Function<? super Released, ? extends T> released,
        Function<? super Finished, ? extends T> finished) {
      return assigned.apply(this);
    }
  }

  /**
   * Nobody owns it any more.
   *
   * @param from who did
   */
  record Released(PersonId from) implements TaskEvent {
    @Override
    public String code() {
      return "task.released";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("from", from.value());
    }

    @Override
    public <T> T match(
        Function<? super Created, ? extends T> created,
        Function<? super Assigned, ? extends T> assigned,
        Function<? super Released, ? extends T> released,
        Function<? super Finished, ? extends T> finished) {
      return released.apply(this);
    }
  }

  /**
   * It is done.
   *
   * @param by who said so
   */
  record Finished(PersonId by) implements TaskEvent {
    @Override
    public String code() {
      return "task.finished";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("by", by.value());
    }

    @Override
    public <T> T match(
        Function<? super Created, ? extends T> created,
        Function<? super Assigned, ? extends T> assigned,
        Function<? super Released, ? extends T> released,
        Function<? super Finished, ? extends T> finished) {
      return finished.apply(this);
    }
  }
}
