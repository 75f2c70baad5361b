package dev.gotong.spi;

import dev.gotong.audit.AuditEntry;
import dev.gotong.base.Event;
import dev.gotong.base.WorkspaceId;

/**
 * An event as it is stored: its link of the audit chain, and the event beside it.
 *
 * @param workspace the tenant
 * @param entry the link of the chain
 * @param event what happened
 * @param salt what was hashed with it
 */
public record StoredEvent(WorkspaceId workspace, AuditEntry entry, Event event, String salt) {

  /** {@return whether the event is the one that the chain commits to} */
  public boolean isGenuine() {
    return entry.record().commitsTo(event, salt);
  }
}
