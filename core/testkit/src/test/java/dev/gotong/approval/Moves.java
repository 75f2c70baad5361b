package dev.gotong.approval;

import dev.gotong.approval.Move.Kind;
import dev.gotong.approval.Move.Said;
import dev.gotong.approval.Move.Seen;
import dev.gotong.approval.Move.Word;
import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.post.Content;
import dev.gotong.post.PostCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gathers the moves of a slice that are about content and review; those about publishing are in {@link SendingMoves}.
 *
 * <p>Not thread-safe.
 */
final class Moves {
  private static final Digest WRONG = Canonical.of("wrong").digest();
  private static final String REASON = "There is a fire next door, and nobody of them is here.";

  private final Bounds bounds;
  private final List<Move> moves = new ArrayList<>();

  Moves(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * How far a slice goes.
   *
   * @param edits how often the post is edited at most
   * @param rounds how often it is submitted at most
   * @param claims how many attempts are begun at most
   * @param hours the last hour
   */
  record Bounds(int edits, int rounds, int claims, int hours) {}

  List<Move> list() {
    return List.copyOf(moves);
  }

  Bounds bounds() {
    return bounds;
  }

  Moves add(PersonId by, Kind kind, String text, Consumer<Turn> action) {
    moves.add(new Move(by + " " + text, Actor.member(by), kind, Optional.empty(), action));
    return this;
  }

  Moves add(Move move) {
    moves.add(move);
    return this;
  }

  /** Whether there is anything of the kind to be seen. */
  private static boolean hasSeen(Turn turn, Seen seen) {
    return seen != Seen.BEFORE || turn.now().edits() > 0;
  }

  static int revision(Turn turn, Seen seen) {
    int revision = turn.now().revision();
    return seen == Seen.BEFORE ? revision - 1 : seen == Seen.AFTER ? revision + 1 : revision;
  }

  static Digest digest(Turn turn, Seen seen) {
    return switch (seen) {
      case NOW -> turn.now().digests().get(turn.now().revision() - 1);
      case BEFORE -> turn.now().digests().get(turn.now().revision() - 2);
      case WRONG, AFTER -> WRONG;
    };
  }

  private static String label(Seen seen) {
    return seen == Seen.NOW ? "" : " having seen " + seen.name().toLowerCase(Locale.ROOT);
  }

  Moves submit(Seen seen, PersonId... people) {
    for (PersonId by : people) {
      add(by, Kind.OTHER, "submits" + label(seen), turn -> {
        if (hasSeen(turn, seen)) {
          boolean last = turn.now().round() >= bounds.rounds();
          turn.review(new CourseCommand.Submit(revision(turn, seen), digest(turn, seen)));
          if (last) {
            turn.goBeyond();
          }
        }
      });
    }
    return this;
  }

  Moves edit(Writing.Part part, PersonId... people) {
    boolean cosmetic = part == Writing.Part.BLANKS || part == Writing.Part.NOTES;
    for (PersonId by : people) {
      add(by, cosmetic ? Kind.COSMETIC_EDIT : Kind.EDIT, "edits " + part, turn -> {
        if (turn.now().edits() < bounds.edits()) {
          Content content = turn.now().written().content();
          Content next = turn.world().writing().turned(content, part);
          turn.post(new PostCommand.Edit(turn.now().revision(), next));
          Desk.noteEdit(turn);
        }
      });
    }
    return this;
  }

  Moves say(Word word, String stage, Seen seen, PersonId... people) {
    for (PersonId by : people) {
      say(word, stage, seen, by, by);
    }
    return this;
  }

  Moves sayFor(Word word, String stage, PersonId principal, PersonId... people) {
    for (PersonId by : people) {
      say(word, stage, Seen.NOW, by, principal);
    }
    return this;
  }

  private void say(Word word, String stage, Seen seen, PersonId by, PersonId principal) {
    boolean agrees = word == Word.APPROVE || word == Word.ABSTAIN;
    Optional<PersonId> behalf = by.equals(principal) ? Optional.empty() : Optional.of(principal);
    String text = word.name().toLowerCase(Locale.ROOT) + " at " + stage
        + behalf.map(other -> " for " + other).orElse("") + label(seen);
    moves.add(new Move(
        by + ": " + text,
        Actor.member(by),
        agrees ? Kind.VOTE : Kind.OBSTRUCTION,
        Optional.of(new Said(word, stage, by, principal, seen)),
        turn -> {
          if (hasSeen(turn, seen)) {
            turn.review(command(word, stage, revision(turn, seen), digest(turn, seen), behalf));
          }
        }));
  }

  static VoteCommand command(
      Word word, String stage, int revision, Digest digest, Optional<PersonId> behalf) {
    return switch (word) {
      case APPROVE -> new VoteCommand.Approve(stage, revision, digest, behalf);
      case ABSTAIN -> new VoteCommand.Abstain(stage, revision, digest, behalf);
      case CHANGES -> new VoteCommand.RequestChanges(stage, revision, digest, REASON, behalf);
      case VETO -> new VoteCommand.CastVeto(stage, revision, digest, REASON, behalf);
    };
  }

  Moves retract(String stage, PersonId... people) {
    for (PersonId by : people) {
      add(
          by,
          Kind.OTHER,
          "retracts at " + stage,
          turn -> turn.review(new VoteCommand.RetractVote(stage)));
    }
    return this;
  }

  Moves clear(String stage, PersonId objector, PersonId... people) {
    for (PersonId by : people) {
      add(
          by,
          Kind.OTHER,
          "clears the objection of " + objector + " at " + stage,
          turn -> turn.review(new VoteCommand.ClearObjection(stage, objector)));
    }
    return this;
  }

  Moves withdraw(PersonId... people) {
    for (PersonId by : people) {
      add(by, Kind.OBSTRUCTION, "withdraws", Desk::withdraw);
    }
    return this;
  }

  Moves reopen(PersonId... people) {
    for (PersonId by : people) {
      add(by, Kind.OTHER, "reopens", Desk::reopen);
    }
    return this;
  }

  Moves override(Seen seen, Set<String> stages, PersonId... people) {
    for (PersonId by : people) {
      add(by, Kind.OVERRIDE, "overrides " + stages + label(seen), turn -> {
        if (hasSeen(turn, seen)) {
          turn.review(new PowerCommand.OverrideStages(
              stages, revision(turn, seen), digest(turn, seen), REASON, Optional.empty()));
        }
      });
    }
    return this;
  }

  Moves overrideWithoutReason(Set<String> stages, PersonId by) {
    return add(
        by,
        Kind.OVERRIDE,
        "overrides " + stages + " and does not say why",
        turn -> turn.review(new PowerCommand.OverrideStages(
            stages,
            turn.now().revision(),
            digest(turn, Seen.NOW),
            "so   what            ever",
            Optional.empty())));
  }

  Moves confirm(Seen seen, PersonId... people) {
    for (PersonId by : people) {
      add(by, Kind.OVERRIDE, "confirms the override" + label(seen), turn -> {
        if (hasSeen(turn, seen)) {
          turn.review(new PowerCommand.ConfirmOverride(revision(turn, seen), digest(turn, seen)));
        }
      });
    }
    return this;
  }

  Moves invalidate(PersonId whose, PersonId... people) {
    for (PersonId by : people) {
      add(
          by,
          Kind.OBSTRUCTION,
          "invalidates " + whose,
          turn -> turn.review(new PowerCommand.InvalidateVotes(whose, "a stolen key")));
    }
    return this;
  }

  Moves delegate(String stage, PersonId principal, PersonId to, int until, PersonId... people) {
    for (PersonId by : people) {
      add(
          by,
          Kind.OTHER,
          "lets " + to + " stand in for " + principal + " at " + stage,
          turn -> turn.review(new PowerCommand.Delegate(
              stage, principal, to, World.START.plus(Duration.ofHours(until)))));
      add(
          by,
          Kind.OTHER,
          "lets nobody stand in for " + principal + " at " + stage,
          turn -> turn.review(new PowerCommand.EndDelegation(stage, principal)));
    }
    return this;
  }

  Moves rebase(int version, PersonId... people) {
    for (PersonId by : people) {
      add(
          by,
          Kind.OTHER,
          "rebases to version " + version,
          turn -> turn.review(new CourseCommand.RebasePolicy(version)));
    }
    return this;
  }

  Moves time() {
    moves.add(new Move("an hour passes", Actor.automation(), Kind.OTHER, Optional.empty(), turn -> {
      if (turn.now().hour() < bounds.hours()) {
        turn.later();
      }
    }));
    moves.add(new Move(
        "tick",
        Actor.automation(),
        Kind.TICK,
        Optional.empty(),
        turn -> turn.review(new CourseCommand.Tick())));
    return this;
  }
}
