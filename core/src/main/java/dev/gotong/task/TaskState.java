package dev.gotong.task;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.function.Function;

/** Where a task stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TaskState.Absent.class, name = "absent"),
  @JsonSubTypes.Type(value = TaskState.Open.class, name = "open"),
  @JsonSubTypes.Type(value = TaskState.Finished.class, name = "finished")
})
public sealed interface TaskState {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Absent, ? extends T> absent,
      Function<? super Open, ? extends T> open,
      Function<? super Finished, ? extends T> finished);

  /** {@return the task, open or finished, if there is one} */
  default Optional<Task> findTask() {
    return match(a -> Optional.empty(), o -> Optional.of(o.task()), f -> Optional.of(f.task()));
  }

  /**
   * Not created yet.
   */
  record Absent() implements TaskState {
    @Override
    public <T> T match(
        Function<? super Absent, ? extends T> absent,
        Function<? super Open, ? extends T> open,
        Function<? super Finished, ? extends T> finished) {
      return absent.apply(this);
    }
  }

  /**
   * To be done.
   *
   * @param task the task
   */
  record Open(Task task) implements TaskState {
    @Override
    public <T> T match(
        Function<? super Absent, ? extends T> absent,
        Function<? super Open, ? extends T> open,
        Function<? super Finished, ? extends T> finished) {
      return open.apply(this);
    }
  }

  /**
   * Done; nothing changes it any more.
   *
   * @param task the task as it was
   */
  record Finished(Task task) implements TaskState {
    @Override
    public <T> T match(
        Function<? super Absent, ? extends T> absent,
        Function<? super Open, ? extends T> open,
        Function<? super Finished, ? extends T> finished) {
      return finished.apply(this);
    }
  }
}
