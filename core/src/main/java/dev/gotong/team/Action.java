package dev.gotong.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gotong.base.Require;
import java.util.Set;

/**
 * Something that not everybody may do. Hosts may add their own, such as {@link #approve the approval of a stage}; those
 * stand alone.
 *
 * <p>Some actions imply weaker ones: whoever may do one may do those, and whoever may not do one of those may not do it.
 *
 * <pre>
 *   draft      post.edit.own, post.submit, post.view
 *   publish    post.schedule, post.withdraw, post.view
 *   approve, reject                              post.view
 *   moderate   inbox.reply.private &gt; inbox.reply.public &gt; inbox.sort &gt; inbox.view; inbox.mask
 *   manage     all that end with .manage; policy.rebase; audit.read
 * </pre>
 *
 * <p>Privileged are {@code policy.edit}, {@code crisis.freeze}, {@code override} and {@code invalidate}: they are given by
 * name, and nothing implies them.
 *
 * @param value its name, an id such as {@code approve-legal}
 */
public record Action(@JsonValue String value) implements Comparable<Action> {
  /** See posts. */
  public static final Action VIEW = of("post.view");
  /** Edit the posts that one wrote. */
  public static final Action EDIT_OWN = of("post.edit.own");
  /** Write posts, and edit those of anybody. */
  public static final Action DRAFT = of("draft");
  /** Ask for a review of posts. */
  public static final Action SUBMIT = of("post.submit");
  /** Agree to posts of others. */
  public static final Action APPROVE = of("approve");
  /** Reject posts with a veto that ends their review. */
  public static final Action REJECT = of("reject");
  /** Give posts a slot. */
  public static final Action SCHEDULE = of("post.schedule");
  /** Take posts back. */
  public static final Action WITHDRAW = of("post.withdraw");
  /** Let posts go out, schedule them, and take them back. */
  public static final Action PUBLISH = of("publish");
  /** Read what others write on a channel. */
  public static final Action READ = of("inbox.view");
  /** Take, assign and label conversations. */
  public static final Action SORT = of("inbox.sort");
  /** Answer in public. */
  public static final Action REPLY = of("inbox.reply.public");
  /** Answer in private, and in public. */
  public static final Action REPLY_PRIVATELY = of("inbox.reply.private");
  /** Hide what others write. */
  public static final Action MASK = of("inbox.mask");
  /** Answer and hide what others write on a channel. */
  public static final Action MODERATE = of("moderate");
  /** Change slots and queues of others. */
  public static final Action CALENDAR = of("calendar.manage");
  /** Say when nothing goes out. */
  public static final Action BLACKOUTS = of("blackout.manage");
  /** Say how many people channels need. */
  public static final Action COVERAGE = of("coverage.manage");
  /** Move a review to the policy of now. */
  public static final Action REBASE = of("policy.rebase");
  /** Let people join, leave and stand in. */
  public static final Action MEMBERS = of("member.manage");
  /** Connect channels, and mend their connection. */
  public static final Action ACCOUNTS = of("account.manage");
  /** Read who did what. */
  public static final Action AUDIT = of("audit.read");
  /** Change the style guide. */
  public static final Action STYLE = of("style.manage");
  /** Change the team, the rules, and who may do what. */
  public static final Action MANAGE = of("manage");
  /** Change which policy reviews which posts; privileged. */
  public static final Action POLICY = of("policy.edit");
  /** Hold everything in a crisis; privileged. */
  public static final Action FREEZE = of("crisis.freeze");
  /** Set stages of a review aside in an emergency; privileged. */
  public static final Action OVERRIDE = of("override");
  /** Strike the votes of an account in wrong hands; privileged. */
  public static final Action INVALIDATE = of("invalidate");

  /** Checks the form. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Action {
    Require.id(value, "action");
  }

  /** {@return the action of that name} */
  public static Action of(String value) {
    return new Action(value);
  }

  /** {@return what it takes to agree in a stage of that kind, such as {@code approve-legal} for {@code legal}} */
  public static Action approve(String kind) {
    return of("approve-" + kind);
  }

  /** {@return whether it is given by name only: never by a wildcard, and implied by nothing} */
  public boolean isPrivileged() {
    return ActionOrder.STANDARD.isPrivileged(this);
  }

  /** {@return the action itself and all that are implied by it} */
  public Set<Action> implied() {
    return ActionOrder.STANDARD.weaker(this);
  }

  /** {@return every action that Gotong knows} */
  public static Set<Action> known() {
    return ActionOrder.STANDARD.known();
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
