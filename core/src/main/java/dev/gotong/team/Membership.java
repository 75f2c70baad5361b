package dev.gotong.team;

/**
 * That somebody, or another group, is in a group.
 *
 * @param member who
 * @param validity from when until when
 */
public record Membership(Subject member, Validity validity) {

  /** {@return that {@code member} is in it, always} */
  public static Membership of(Subject member) {
    return new Membership(member, Validity.always());
  }
}
