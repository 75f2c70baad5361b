package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gotong.base.Require;

/**
 * Something that not everybody may do. Hosts may add their own.
 *
 * @param value its name, an id such as {@code approve-legal}
 */
public record Action(@JsonValue String value) implements Comparable<Action> {
  /** Write and edit posts. */
  public static final Action DRAFT = of("draft");
  /** Agree to posts of others. */
  public static final Action APPROVE = of("approve");
  /** Schedule posts, and take them back. */
  public static final Action PUBLISH = of("publish");
  /** Answer and hide what others write on a channel. */
  public static final Action MODERATE = of("moderate");
  /** Reject posts with a veto that ends their review. */
  public static final Action REJECT = of("reject");
  /** Set stages of a review aside in an emergency; never part of another permission. */
  public static final Action OVERRIDE = of("override");
  /** Strike the votes of an account in wrong hands; never part of another permission. */
  public static final Action INVALIDATE = of("invalidate");
  /** Change the team, the rules, and who may do what; hold everything in a crisis. */
  public static final Action MANAGE = of("manage");

  /** Checks the form. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Action {
    Require.id(value, "action");
  }

  /** {@return the action of that name} */
  public static Action of(String value) {
    return new Action(value);
  }

  @Override
  public int compareTo(Action other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
