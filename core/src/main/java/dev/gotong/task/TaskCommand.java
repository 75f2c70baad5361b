package dev.gotong.task;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.PersonId;
import java.util.function.Function;

/** What somebody may ask of a task. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TaskCommand.Create.class, name = "create"),
  @JsonSubTypes.Type(value = TaskCommand.Assign.class, name = "assign"),
  @JsonSubTypes.Type(value = TaskCommand.Release.class, name = "release"),
  @JsonSubTypes.Type(value = TaskCommand.Finish.class, name = "finish")
})
public sealed interface TaskCommand {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Create, ? extends T> create,
      Function<? super Assign, ? extends T> assign,
      Function<? super Release, ? extends T> release,
      Function<? super Finish, ? extends T> finish);

  /**
   * Creates a task.
   *
   * @param task the task; its owner, if it has one, must be eligible
   */
  record Create(Task task) implements TaskCommand {
    @Override
    public <T> T match(
        Function<? super Create, ? extends T> create,
        Function<? super Assign, ? extends T> assign,
        Function<? super Release, ? extends T> release,
        Function<? super Finish, ? extends T> finish) {
      return create.apply(this);
    }
  }

  /**
   * Gives the task to somebody.
   *
   * @param to who is to own it
   */
  record Assign(PersonId to) implements TaskCommand {
    @Override
    public <T> T match(
        Function<? super Create, ? extends T> create,
        Function<? super Assign, ? extends T> assign,
        Function<? super Release, ? extends T> release,
        Function<? super Finish, ? extends T> finish) {
      return assign.apply(this);
    }
  }

  /**
   * Takes the task from its owner; nobody owns it then.
   */
  record Release() implements TaskCommand {
    @Override
    public <T> T match(
        Function<? super Create, ? extends T> create,
        Function<? super Assign, ? extends T> assign,
        Function<? super Release, ? extends T> release,
        Function<? super Finish, ? extends T> finish) {
      return release.apply(this);
    }
  }

  /**
   * The task is done.
   */
  record Finish() implements TaskCommand {
    @Override
    public <T> T match(
        Function<? super Create, ? extends T> create,
        Function<? super Assign, ? extends T> assign,
        Function<? super Release, ? extends T> release,
        Function<? super Finish, ? extends T> finish) {
      return finish.apply(this);
    }
  }
}
