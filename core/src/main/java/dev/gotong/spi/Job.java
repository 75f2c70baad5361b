package dev.gotong.spi;

import dev.gotong.base.Require;
import dev.gotong.base.WorkspaceId;

/**
 * The name of one piece of due work.
 *
 * @param queue which work it is, such as {@code publish}; workers claim from one queue
 * @param workspace the tenant it belongs to
 * @param id unique in its queue and workspace; the id of the value that the work is about, in the form of {@link Key#id}
 */
public record Job(String queue, WorkspaceId workspace, String id) {

  /** Checks the form. */
  public Job {
    Require.id(queue, "queue");
    Key.requireForm(id, "a job");
  }

  @Override
  public String toString() {
    return queue + " " + id;
  }
}
