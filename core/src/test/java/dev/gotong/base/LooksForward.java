package dev.gotong.base;

import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditHead;

/** Planted: base must not use audit, and PackageOrderTest must find this. */
final class LooksForward {
  private LooksForward() {}

  static AuditHead start() {
    return AuditChain.start(WorkspaceId.of("planted"));
  }
}
