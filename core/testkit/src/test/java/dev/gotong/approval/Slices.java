package dev.gotong.approval;

import static dev.gotong.approval.Crew.ANA;
import static dev.gotong.approval.Crew.BEA;
import static dev.gotong.approval.Crew.BO;
import static dev.gotong.approval.Crew.ED;
import static dev.gotong.approval.Crew.ELI;
import static dev.gotong.approval.Crew.EVA;
import static dev.gotong.approval.Crew.KIM;
import static dev.gotong.approval.Crew.LEX;
import static dev.gotong.approval.Crew.MAX;
import static dev.gotong.approval.Crew.ZED;

import dev.gotong.approval.Move.Seen;
import dev.gotong.approval.Move.Word;
import dev.gotong.approval.Moves.Bounds;
import dev.gotong.approval.Writing.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The slices: all commands within small bounds, and five parts of them within larger ones. */
final class Slices {
  private Slices() {}

  /** {@return all slices, in the size of every build or in full} */
  static List<Slice> all(boolean full) {
    return List.of(
        everything(full), edits(full), absences(full), sending(full), duties(full), clauses(full));
  }

  /** Every command, one edit, one round, one attempt. */
  static Slice everything(boolean full) {
    Moves moves = new Moves(new Bounds(1, 1, 1, full ? 3 : 2))
        .submit(Seen.NOW, ANA)
        .edit(Part.RATING, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, ANA, ED, EVA, ZED)
        .say(Word.APPROVE, "editor", Seen.WRONG, EVA)
        .say(Word.APPROVE, "legal", Seen.NOW, LEX)
        .retract("editor", EVA)
        .withdraw(ANA)
        .reopen(ANA)
        .override(Seen.NOW, Set.of("editor"), KIM)
        .time();
    if (full) {
      moves
          .say(Word.CHANGES, "editor", Seen.NOW, EVA)
          .clear("editor", EVA, EVA)
          .sayFor(Word.APPROVE, "editor", ELI, BO)
          .say(Word.VETO, "legal", Seen.NOW, LEX)
          .clear("legal", LEX, KIM)
          .confirm(Seen.NOW, MAX)
          .invalidate(EVA, KIM)
          .rebase(2, KIM);
    }
    SendingMoves.addSlots(moves, 0);
    SendingMoves.addHolds(moves);
    SendingMoves.addAttempts(moves, 0);
    return Slice.of(
        "all commands", new World(Crew.standard(), Policies.singleControl(), "x-main"), moves);
  }

  /** Edits, votes and vetoes: three edits. */
  static Slice edits(boolean full) {
    Moves moves = new Moves(new Bounds(3, 1, 0, 0))
        .submit(Seen.NOW, ANA)
        .edit(Part.TEXT, ED)
        .edit(Part.RATING, ANA)
        .edit(Part.NOTES, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, ED, EVA, ELI)
        .say(Word.APPROVE, "editor", Seen.BEFORE, EVA)
        .say(Word.APPROVE, "editor", Seen.WRONG, EVA)
        .say(Word.APPROVE, "editor", Seen.AFTER, EVA)
        .say(Word.APPROVE, "legal", Seen.NOW, LEX)
        .say(Word.APPROVE, "legal", Seen.BEFORE, LEX)
        .say(Word.VETO, "legal", Seen.NOW, LEX)
        .say(Word.VETO, "editor", Seen.NOW, EVA)
        .clear("legal", LEX, KIM, EVA);
    if (full) {
      moves
          .edit(Part.BLANKS, ED)
          .edit(Part.LINK, ED)
          .edit(Part.MEDIA, ANA)
          .edit(Part.LABELS, ANA)
          .say(Word.VETO, "editor", Seen.NOW, ED);
    }
    return Slice.of(
        "edits, votes, vetoes",
        new World(Crew.standard(), Policies.easilyComplete(), "x-main"),
        moves);
  }

  /** Delegation, requests for changes, votes taken back, and time: two rounds. */
  static Slice absences(boolean full) {
    Moves moves = new Moves(new Bounds(0, 2, 0, 3))
        .submit(Seen.NOW, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, ED, ELI)
        .sayFor(Word.APPROVE, "editor", ELI, BO, BEA, ED)
        .say(Word.APPROVE, "lead", Seen.NOW, BO)
        .sayFor(Word.APPROVE, "lead", ELI, BO)
        .say(Word.CHANGES, "editor", Seen.NOW, EVA)
        .retract("editor", ED, BO)
        .clear("editor", EVA, EVA)
        .time();
    if (full) {
      moves
          .say(Word.APPROVE, "editor", Seen.NOW, EVA)
          .sayFor(Word.CHANGES, "editor", ELI, BO)
          .clear("editor", ELI, ELI)
          .delegate("editor", ELI, BEA, 2, ELI)
          .rebase(2, KIM)
          .invalidate(BO, KIM);
    }
    Crew crew = Crew.standard().permit("lead", ELI, EVA, BO).leave(EVA, 3);
    World world = new World(crew, Policies.withLead(), "x-main")
        .from(2, Policies.withLead().withVersion(2), KIM);
    return Slice.of("absences, changes, time", world, moves);
  }

  /** Publication, freeze and override, which takes two people. */
  static Slice sending(boolean full) {
    Moves moves = new Moves(new Bounds(1, 1, full ? 2 : 1, 3))
        .submit(Seen.NOW, ANA)
        .edit(Part.NOTES, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, ED, EVA)
        .override(Seen.NOW, Set.of("editor"), KIM, ED)
        .override(Seen.BEFORE, Set.of("editor"), KIM)
        .overrideWithoutReason(Set.of("editor"), KIM)
        .confirm(Seen.NOW, KIM, MAX, ED)
        .confirm(Seen.WRONG, MAX)
        .time();
    SendingMoves.addSlots(moves, 0);
    SendingMoves.addHolds(moves);
    SendingMoves.addAttempts(moves, 0);
    World world = new World(Crew.standard(), Policies.brand(), "x-main");
    return Slice.of("publication, freeze, override", world, moves);
  }

  /** Separation of duties: two edits, two rounds. */
  static Slice duties(boolean full) {
    Moves moves = new Moves(new Bounds(2, 2, 0, 1))
        .submit(Seen.NOW, ANA)
        .edit(Part.TEXT, ED)
        .edit(Part.LABELS, EVA)
        .say(Word.APPROVE, "editor", Seen.NOW, ANA, ED, EVA, ELI)
        .say(Word.APPROVE, "heads", Seen.NOW, ED, LEX)
        .say(Word.CHANGES, "heads", Seen.NOW, ED)
        .rebase(2, KIM, ED)
        .time();
    if (full) {
      moves.invalidate(EVA, KIM);
    }
    Crew crew = Crew.standard().permit("heads", ED, LEX);
    World world = new World(crew, Policies.withHeads(), "x-main")
        .from(1, Policies.withHeads().withVersion(2), EVA);
    return Slice.of("separation of duties", world, moves);
  }

  /** Two targets, and a quorum of two editors and a lawyer, some of whom are both. */
  static Slice clauses(boolean full) {
    Moves moves = new Moves(new Bounds(full ? 1 : 0, 1, 2, 2))
        .submit(Seen.NOW, ANA)
        .edit(Part.TEXT, ED)
        .say(Word.APPROVE, "both", Seen.NOW, ED, EVA, ELI, LEX)
        .say(Word.ABSTAIN, "both", Seen.NOW, EVA)
        .retract("both", LEX)
        .time();
    SendingMoves.addSlots(moves, 0);
    SendingMoves.addAttempts(moves, 0);
    SendingMoves.addSlots(moves, 1);
    SendingMoves.addAttempts(moves, 1);
    Crew crew = Crew.standard()
        .permit("both", ED, EVA, ELI, LEX)
        .role(LEX, "lawyer", "editor")
        .role(EVA, "editor", "lawyer");
    return Slice.of(
        "two targets, clauses", new World(crew, Policies.withClauses(), "x-main", "y-main"), moves);
  }

  /** {@return a slice for each policy that has one thing otherwise} */
  static List<Slice> variants() {
    List<Slice> slices = new ArrayList<>();
    Policies.variants().forEach((name, policy) -> {
      Moves moves = new Moves(new Bounds(1, 2, 0, 0))
          .submit(Seen.NOW, ANA)
          .edit(Part.TEXT, ED)
          .edit(Part.RATING, ANA)
          .edit(Part.LABELS, ANA)
          .say(Word.APPROVE, "editor", Seen.NOW, ED, EVA, ELI)
          .say(Word.APPROVE, "legal", Seen.NOW, EVA, LEX)
          .say(Word.APPROVE, "legal", Seen.BEFORE, LEX)
          .say(Word.CHANGES, "editor", Seen.NOW, ED, EVA)
          .say(Word.VETO, "legal", Seen.NOW, LEX)
          .retract("legal", LEX)
          .clear("legal", LEX, LEX)
          .override(Seen.NOW, Set.of("legal"), KIM)
          .reopen(ANA);
      Crew crew = Crew.standard().permit("legal", EVA, LEX).role(EVA, "editor", "lawyer");
      World world = new World(crew, policy, "x-main")
          .startingWith(Part.RATING)
          .forLabelled(name.equals("routed") ? Policies.brand() : policy);
      slices.add(Slice.of(name, world, moves));
    });
    return slices;
  }
}
