package dev.gotong.coverage;

import dev.gotong.base.ValueStyle;
import dev.gotong.team.Action;
import dev.gotong.team.Scope;
import dev.gotong.time.WeeklyHours;
import org.immutables.value.Value;

/**
 * That whoever submits a post finds somebody else to read it. At each instant of the hours, everybody who is at work and may
 * {@code submit} is a possible author, and somebody else must be at work who may {@code moderate}.
 *
 * @param place where; both may be done on every channel of it
 * @param submit what an author must be allowed to do; draft unless set
 * @param moderate what a moderator must be allowed to do; approve unless set
 * @param hours when posts can be submitted
 */
@Value.Builder
@ValueStyle
public record Moderation(Scope place, Action submit, Action moderate, WeeklyHours hours)
    implements WithModeration {

  /** {@return a builder of rules for those who draft and those who approve} */
  public static Builder builder() {
    return new Builder().submit(Action.DRAFT).moderate(Action.APPROVE);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends ModerationBuilder {
    Builder() {}
  }
}
