package dev.gotong.team;

import dev.gotong.base.PersonId;

/**
 * What a decision about a team may rely on, beside the team itself.
 *
 * @param by who asks
 */
public record TeamFacts(PersonId by) {

  /** {@return the facts when {@code by} asks} */
  public static TeamFacts of(PersonId by) {
    return new TeamFacts(by);
  }
}
