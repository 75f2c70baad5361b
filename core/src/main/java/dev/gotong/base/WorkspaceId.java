package dev.gotong.base;

/**
 * The id of a workspace, the tenant that everything belongs to.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : -}
 */
public record WorkspaceId(String value) implements Comparable<WorkspaceId> {

  /** Checks the form. */
  public WorkspaceId {
    Require.id(value, "WorkspaceId");
  }

  /** {@return the id with that text} */
  public static WorkspaceId of(String value) {
    return new WorkspaceId(value);
  }

  @Override
  public int compareTo(WorkspaceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
