package dev.gotong.testkit;

import dev.gotong.base.PersonId;

/**
 * One move in a {@link QuarrelWorld}: what somebody does to a review, or what changes around it.
 *
 * @param act what is done
 * @param by who does it
 * @param other whom else it concerns, such as whoever is voted for, or goes away
 * @param stage at which stage: its place in the policy, and past the last a stage that no policy has
 * @param seen on which revision: so many before the present one, and -1 on one that nobody wrote
 * @param detail which of several ways, such as which parts are edited; 0 to 11
 * @param minutes how much later than the move before it; less than 0 where the clock was set back
 * @param sending whether just then the post is on its way to some channel
 * @param sensible whether it is left to whoever plays the story who does this where, so that it may well be accepted
 */
public record QuarrelMove(
    Act act,
    PersonId by,
    PersonId other,
    int stage,
    int seen,
    int detail,
    int minutes,
    boolean sending,
    boolean sensible) {

  /** What is done. */
  public enum Act {
    /** Agrees. */
    APPROVE(30),
    /** Agrees for somebody who is away, if anybody is. */
    APPROVE_FOR(10),
    /** Abstains. */
    ABSTAIN(4),
    /** Abstains for somebody who is away, if anybody is. */
    ABSTAIN_FOR(2),
    /** Asks for changes. */
    REQUEST_CHANGES(3),
    /** Asks for changes for somebody who is away, if anybody is. */
    REQUEST_CHANGES_FOR(1),
    /** Vetoes. */
    VETO(3),
    /** Takes a vote back. */
    RETRACT(3),
    /** Takes an objection back, or clears that of somebody else. */
    CLEAR(7),
    /** Submits the post. */
    SUBMIT(9),
    /** Edits it. */
    EDIT(6),
    /** Edits it without any change of meaning. */
    POLISH(3),
    /** Edits it, and the review hears nothing of it. */
    EDIT_SECRETLY(1),
    /** Moves the slot. */
    RESCHEDULE(4),
    /** Withdraws the post. */
    WITHDRAW(1),
    /** Opens it again. */
    REOPEN(6),
    /** Has another policy selected. */
    SELECT_POLICY(3),
    /** Lets the review go on under the policy that is selected. */
    REBASE(3),
    /** Revokes the policy of the review, or takes that back. */
    REVOKE(1),
    /** Lets time pass. */
    TICK(6),
    /** Says that an attempt to publish has ended. */
    NOTE_DISPATCH(2),
    /** Overrides a stage, or two. */
    OVERRIDE(4),
    /** Confirms an override. */
    CONFIRM_OVERRIDE(7),
    /** Strikes the votes of somebody. */
    INVALIDATE(1),
    /** Names somebody to stand in. */
    DELEGATE(3),
    /** Takes that back. */
    END_DELEGATION(4),
    /** A program tries to vote. */
    VOTE_AS_PROGRAM(1),
    /** Goes away. */
    GO_AWAY(4),
    /** Comes back. */
    COME_BACK(2),
    /** Loses the permission at a stage. */
    LOSE_RIGHT(1),
    /** Leaves the team. */
    LEAVE(1),
    /** Comes back to the team, with all permissions. */
    JOIN(4);

    private final int weight;

    Act(int weight) {
      this.weight = weight;
    }

    /** {@return how often it is done, next to the others} */
    public int weight() {
      return weight;
    }

    /** {@return whether anything is asked of the review, rather than only changed around it} */
    public boolean isAsked() {
      return switch (this) {
        case EDIT_SECRETLY, SELECT_POLICY, REVOKE, GO_AWAY, COME_BACK, LOSE_RIGHT, LEAVE, JOIN ->
          false;
        default -> true;
      };
    }

    /** {@return whether it makes a revision of the post} */
    public boolean isEdit() {
      return this == EDIT || this == POLISH || this == EDIT_SECRETLY;
    }
  }

  /** {@return a move of somebody on the present revision, at the first stage} */
  public static QuarrelMove of(Act act, PersonId by) {
    return new QuarrelMove(act, by, by, 0, 0, 0, 1, false, false);
  }

  /** {@return the move with something else done, by somebody else, for or to another, at another stage} */
  public QuarrelMove as(Act otherAct, PersonId otherBy, PersonId another, int otherStage) {
    return new QuarrelMove(
        otherAct, otherBy, another, otherStage, seen, detail, minutes, sending, sensible);
  }

  @Override
  public String toString() {
    return by + " " + act + " (" + other + ", stage " + stage + ", seen " + seen + ", detail "
        + detail + ", " + minutes + " min" + (sending ? ", sending" : "")
        + (sensible ? ", sensible)" : ")");
  }
}
