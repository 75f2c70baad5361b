package dev.gotong.spi;

import dev.gotong.base.Require;
import dev.gotong.base.WorkspaceId;

/**
 * A unique name, and who holds it.
 *
 * @param workspace the tenant in which it is unique
 * @param name 1 to {@value #MAX_NAME} characters
 * @param owner who holds it, 1 to {@value #MAX_NAME} characters
 */
public record Reservation(WorkspaceId workspace, String name, String owner) {
  /** The most characters of a name, and of its owner. */
  public static final int MAX_NAME = 200;

  /** Checks the bounds. */
  public Reservation {
    Require.text(name, MAX_NAME, "reserved name");
    Require.text(owner, MAX_NAME, "owner of a reserved name");
  }
}
