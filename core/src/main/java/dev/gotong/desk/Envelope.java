package dev.gotong.desk;

import dev.gotong.base.Actor;
import dev.gotong.base.CommandId;
import dev.gotong.base.PersonId;
import dev.gotong.base.WorkspaceId;

/**
 * What goes with every command: where it belongs, which one it is, and who gives it.
 *
 * @param workspace the tenant
 * @param commandId the same id means the same command, sent again: it is answered as the first time, and done once
 * @param actor who acts
 */
public record Envelope(WorkspaceId workspace, CommandId commandId, Actor actor) {

  /** {@return the envelope of a command given by a member of the team} */
  public static Envelope of(WorkspaceId workspace, CommandId commandId, PersonId member) {
    return new Envelope(workspace, commandId, Actor.member(member));
  }
}
