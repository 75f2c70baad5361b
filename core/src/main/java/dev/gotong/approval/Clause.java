package dev.gotong.approval;

import dev.gotong.base.PersonId;
import dev.gotong.base.Require;

/**
 * A part of a quorum: so many of certain people.
 *
 * @param selector who counts
 * @param count how many of them must agree, 1 to 20; for {@link Selector.AllOf} it is 1 and says nothing
 */
public record Clause(Selector selector, int count) {

  /** Checks the bounds. */
  public Clause {
    Require.between(count, 1, 20, "count");
    Require.that(
        !(selector instanceof Selector.AllOf) || count == 1,
        "count must be 1 where all of some people must agree, but was %d",
        count);
  }

  /** {@return that {@code count} of all who hold the permission must agree} */
  public static Clause anyone(int count) {
    return new Clause(Selector.anyone(), count);
  }

  /** {@return that {@code count} people of that role must agree} */
  public static Clause role(String role, int count) {
    return new Clause(Selector.role(role), count);
  }

  /** {@return that one of those people must agree} */
  public static Clause anyOf(PersonId... people) {
    return new Clause(Selector.anyOf(people), 1);
  }

  /** {@return that all of those people must agree} */
  public static Clause allOf(PersonId... people) {
    return new Clause(Selector.allOf(people), 1);
  }

  @Override
  public String toString() {
    return selector.match(
        anyone -> count == 1 ? "1 person" : count + " people",
        role -> count + " of " + role,
        anyOf -> count + " of " + Told.list(anyOf.people()),
        allOf -> "all of " + Told.list(allOf.people()));
  }
}
