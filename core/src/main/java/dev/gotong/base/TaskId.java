package dev.gotong.base;

/**
 * The id of a task.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : -}
 */
public record TaskId(String value) implements Comparable<TaskId> {

  /** Checks the form. */
  public TaskId {
    Require.id(value, "TaskId");
  }

  /** {@return the id with that text} */
  public static TaskId of(String value) {
    return new TaskId(value);
  }

  @Override
  public int compareTo(TaskId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
