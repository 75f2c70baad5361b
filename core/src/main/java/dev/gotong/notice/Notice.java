package dev.gotong.notice;

import dev.gotong.base.Canonical;
import dev.gotong.base.Finding;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Recorded;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.base.WorkspaceId;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * Something that one person is to be told.
 *
 * @param id the same however often it is delivered, so that whoever gets it twice can drop it; an id, fit for a header
 * @param workspace the tenant
 * @param to who is to be told
 * @param at when it happened, in microseconds
 * @param what what happened; a warning if they are to do something about it
 */
@Value.Builder
@ValueStyle
public record Notice(String id, WorkspaceId workspace, PersonId to, Instant at, Finding what)
    implements WithNotice {

  /** Checks the id, and truncates the time. */
  public Notice {
    Require.id(id, "id");
    at = Micros.truncate(at);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Tells somebody of a change: one person is told one thing of it, so that both make the id. */
  static Notice of(WorkspaceId workspace, Recorded<?> change, PersonId to, Finding what) {
    String id = Canonical.of("notice/1")
        .text(workspace.value())
        .text(change.kind())
        .text(change.id())
        .number(change.version())
        .text(to.value())
        .digest()
        .hex();
    return new Notice(id, workspace, to, change.at(), what);
  }

  /** Builds notices. Not thread-safe. */
  public static final class Builder extends NoticeBuilder {
    Builder() {}
  }
}
