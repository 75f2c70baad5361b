package dev.gotong.approval;

import dev.gotong.base.Actor;
import dev.gotong.base.PersonId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something that somebody may try, wherever the world stands.
 *
 * @param text what, in a few words
 * @param by who
 * @param kind what kind of thing
 * @param said what is said at a stage, if that is the move
 * @param action asks the machines
 */
record Move(String text, Actor by, Kind kind, Optional<Said> said, Consumer<Turn> action) {
  /** The kinds that checks tell apart. */
  enum Kind {
    /** Somebody agrees or abstains, for what they had before them. */
    VOTE,
    /** Somebody writes. */
    EDIT,
    /** Somebody writes what reads as before. */
    COSMETIC_EDIT,
    /** Somebody gives up, or stands in the way. */
    OBSTRUCTION,
    /** Somebody sets stages aside. */
    OVERRIDE,
    /** Time does its work. */
    TICK,
    /** Anything else. */
    OTHER
  }

  /**
   * What is said at a stage.
   *
   * @param word what
   * @param stage the stage
   * @param by who speaks
   * @param principal for whom
   * @param seen what they had before them
   */
  record Said(Word word, String stage, PersonId by, PersonId principal, Seen seen) {}

  /** What somebody can say. */
  enum Word {
    APPROVE,
    ABSTAIN,
    CHANGES,
    VETO
  }

  /** What somebody had before them. */
  enum Seen {
    /** What the post says. */
    NOW,
    /** What it said before the last edit. */
    BEFORE,
    /** Something else that claims to be what it says now. */
    WRONG,
    /** What it may say after another edit. */
    AFTER
  }

  /** Whether people who work together, and are not in an emergency, would do that. */
  boolean isHelpful() {
    return kind != Kind.OBSTRUCTION && kind != Kind.OVERRIDE;
  }

  Outcome on(World world, Rules rules, Node node) {
    Turn turn = new Turn(world, rules, node, by);
    action.accept(turn);
    return turn.outcome();
  }

  @Override
  public String toString() {
    return text;
  }
}
