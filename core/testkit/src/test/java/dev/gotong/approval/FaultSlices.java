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

import dev.gotong.approval.Move.Kind;
import dev.gotong.approval.Move.Seen;
import dev.gotong.approval.Move.Word;
import dev.gotong.approval.Moves.Bounds;
import dev.gotong.approval.Writing.Part;
import dev.gotong.base.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Slices that are as small as they can be and still show the faults: each is for faults of one kind. */
final class FaultSlices {
  private FaultSlices() {}

  /** Votes, objections and two ranks: no edits. */
  static Slice votes() {
    Moves moves = new Moves(new Bounds(0, 2, 0, 0))
        .submit(Seen.NOW, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, ANA, EVA, ELI, ZED)
        .say(Word.ABSTAIN, "editor", Seen.NOW, EVA)
        .say(Word.CHANGES, "editor", Seen.NOW, EVA)
        .retract("editor", EVA)
        .clear("editor", EVA, EVA, ELI)
        .say(Word.APPROVE, "legal", Seen.NOW, LEX);
    return slice("votes", new World(Crew.standard(), FaultPolicies.ranked(), "x-main"), moves);
  }

  /** One stage whose quorum is two, and a third editor who comes late. */
  static Slice late() {
    Moves moves = new Moves(new Bounds(1, 1, 0, 0))
        .submit(Seen.NOW, ANA)
        .edit(Part.NOTES, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, ED, EVA, ELI)
        .say(Word.APPROVE, "editor", Seen.BEFORE, ED, EVA, ELI);
    return Slice.of(
        "late votes", new World(Crew.standard(), FaultPolicies.editors(), "x-main"), moves);
  }

  /** Edits of all kinds, and a lawyer who is asked if the post is a sensitive one. */
  static Slice edits() {
    Moves moves = new Moves(new Bounds(2, 1, 0, 0))
        .submit(Seen.NOW, ANA)
        .edit(Part.TEXT, ED)
        .edit(Part.RATING, ANA)
        .edit(Part.NOTES, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, ED, EVA)
        .say(Word.APPROVE, "editor", Seen.BEFORE, EVA)
        .say(Word.APPROVE, "legal", Seen.NOW, LEX)
        .say(Word.VETO, "legal", Seen.NOW, LEX);
    World world = new World(Crew.standard(), FaultPolicies.conditional(), "x-main");
    return slice("edits", world, moves);
  }

  /** Edits under a policy that has its own rules about them. */
  static Slice edits(ApprovalPolicy policy, int edits) {
    Moves moves = new Moves(new Bounds(edits, 1, 0, 0))
        .submit(Seen.NOW, ANA)
        .edit(Part.TEXT, ED)
        .edit(Part.RATING, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, EVA)
        .say(Word.APPROVE, "editor", Seen.BEFORE, EVA)
        .say(Word.APPROVE, "legal", Seen.NOW, LEX);
    return slice("edits, " + policy.name(), new World(Crew.standard(), policy, "x-main"), moves);
  }

  /** People who are away, those who stand in for them, and votes that grow old. */
  static Slice absences() {
    Moves moves = new Moves(new Bounds(0, 1, 0, 3))
        .submit(Seen.NOW, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, EVA, ELI)
        .sayFor(Word.APPROVE, "editor", ELI, BO, BEA, ED)
        .invalidate(ELI, KIM, EVA)
        .time();
    Crew crew = Crew.standard().permit("editor", ED, EVA, ELI, BO).leave(EVA, 2);
    return slice("absences", new World(crew, FaultPolicies.aging(), "x-main"), moves);
  }

  /** Backups and delegates by name, of whom one has no permission. */
  static Slice delegates() {
    Moves moves = new Moves(new Bounds(0, 1, 0, 2))
        .submit(Seen.NOW, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, ELI)
        .sayFor(Word.APPROVE, "editor", ELI, BO, BEA, ED, LEX)
        .delegate("editor", ELI, BEA, 2, ELI, EVA)
        .time();
    Crew crew = Crew.standard().backups(ELI, BO, LEX);
    return slice("delegates", new World(crew, FaultPolicies.nearby(), "x-main"), moves);
  }

  /** Two backups of one who is away. */
  static Slice backups() {
    Moves moves = new Moves(new Bounds(0, 1, 0, 1))
        .submit(Seen.NOW, ANA)
        .sayFor(Word.APPROVE, "editor", ELI, BO, BEA)
        .say(Word.APPROVE, "editor", Seen.NOW, EVA)
        .time();
    Crew crew = Crew.standard().backups(ELI, BO, BEA);
    return slice("backups", new World(crew, FaultPolicies.editors(), "x-main"), moves);
  }

  /** Overrides that take two people. */
  static Slice overrides() {
    Moves moves = new Moves(new Bounds(1, 1, 0, 0))
        .submit(Seen.NOW, ANA)
        .edit(Part.TEXT, MAX)
        .edit(Part.NOTES, ANA)
        .say(Word.VETO, "editor", Seen.NOW, EVA)
        .say(Word.CHANGES, "editor", Seen.NOW, EVA)
        .override(Seen.NOW, Set.of("editor", "legal"), KIM, ED)
        .override(Seen.BEFORE, Set.of("editor", "legal"), KIM)
        .overrideWithoutReason(Set.of("editor"), KIM)
        .confirm(Seen.NOW, KIM, MAX, ED);
    return slice("overrides", new World(Crew.standard(), FaultPolicies.ranked(), "x-main"), moves);
  }

  /** A post that goes out, if nobody stops it. */
  static Slice sending() {
    return dispatch(
        "sending",
        new Bounds(0, 1, 1, 2),
        Crew.standard(),
        moves -> SendingMoves.addHolds(
            moves.say(Word.APPROVE, "editor", Seen.NOW, EVA).retract("editor", EVA)));
  }

  /** One officer's word, and a network that says no. */
  static Slice spending() {
    return dispatch(
        "spending",
        new Bounds(0, 1, 2, 2),
        Crew.standard(),
        moves -> moves.override(Seen.NOW, Set.of("editor"), KIM));
  }

  /** A policy that must not be followed any more. */
  static Slice revoked() {
    return dispatch(
        "revoked",
        new Bounds(0, 1, 1, 2),
        Crew.standard(),
        moves -> moves.say(Word.APPROVE, "editor", Seen.NOW, EVA));
  }

  /** An editor who leaves before the post goes out. */
  static Slice leaving() {
    return dispatch(
        "leaving",
        new Bounds(0, 1, 1, 2),
        Crew.standard().leave(EVA, 2),
        moves -> moves.say(Word.APPROVE, "editor", Seen.NOW, EVA));
  }

  /** An edit after the slot was set. */
  static Slice pinning() {
    return dispatch(
        "pinning",
        new Bounds(1, 1, 1, 2),
        Crew.standard(),
        moves -> moves.edit(Part.TEXT, ANA).say(Word.APPROVE, "editor", Seen.NOW, EVA));
  }

  private static Slice dispatch(String name, Bounds bounds, Crew crew, UnaryOperator<Moves> more) {
    Moves moves = more.apply(new Moves(bounds).submit(Seen.NOW, ANA)).time();
    SendingMoves.addSlots(moves, 0);
    SendingMoves.addAttempts(moves, 0);
    World world = new World(crew, FaultPolicies.single(), "x-main");
    return slice(name, name.equals("revoked") ? world.revoked(2) : world, moves);
  }

  /** An editor and a lawyer at one stage, one of whom is both. */
  static Slice clauses() {
    Moves moves = new Moves(new Bounds(0, 1, 0, 0))
        .submit(Seen.NOW, ANA)
        .say(Word.APPROVE, "both", Seen.NOW, ED, ELI, EVA, LEX, BO)
        .retract("both", LEX);
    Crew crew = Crew.standard().permit("both", ED, ELI, LEX, BO).role(LEX, "lawyer", "editor");
    return slice("clauses", new World(crew, FaultPolicies.clauses(), "x-main"), moves);
  }

  /** Two people by name, side by side with an editor. */
  static Slice heads() {
    Moves moves = new Moves(new Bounds(1, 1, 0, 0))
        .submit(Seen.NOW, ANA)
        .edit(Part.TEXT, LEX)
        .say(Word.APPROVE, "heads", Seen.NOW, ED, LEX)
        .say(Word.APPROVE, "editor", Seen.NOW, ED, EVA);
    Crew crew = Crew.standard().permit("heads", ED, LEX);
    return slice("heads", new World(crew, Policies.withHeads(), "x-main"), moves);
  }

  /** Posts that are sent back, rejected, withdrawn and opened again. */
  static Slice rounds() {
    Moves moves = new Moves(new Bounds(0, 2, 0, 0))
        .submit(Seen.NOW, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, ELI, EVA)
        .say(Word.CHANGES, "editor", Seen.NOW, EVA, ED)
        .say(Word.VETO, "editor", Seen.NOW, ED, EVA)
        .say(Word.VETO, "legal", Seen.NOW, LEX)
        .withdraw(ANA, EVA)
        .reopen(ANA, EVA, KIM);
    return slice("rounds", new World(Crew.standard(), FaultPolicies.gated(), "x-main"), moves);
  }

  /** A policy that gets another edition, and one that applies instead of it. */
  static Slice policies() {
    Moves moves = new Moves(new Bounds(1, 2, 0, 1))
        .submit(Seen.NOW, ANA)
        .edit(Part.LABELS, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, ELI, EVA)
        .rebase(2, KIM, EVA)
        .time();
    ApprovalPolicy first = FaultPolicies.editors();
    ApprovalPolicy next = ApprovalPolicy.of("editors", 2, FaultPolicies.editor(1));
    World world = new World(Crew.standard(), first, "x-main")
        .from(1, next, EVA)
        .forLabelled(ApprovalPolicy.of("vip", 1, FaultPolicies.editor(1)));
    return slice("policies", world, moves);
  }

  /** A policy of which the next edition asks no lawyer. */
  static Slice editions() {
    Moves moves = new Moves(new Bounds(0, 1, 0, 1))
        .submit(Seen.NOW, ANA)
        .say(Word.APPROVE, "editor", Seen.NOW, EVA, ELI)
        .rebase(2, KIM)
        .time();
    ApprovalPolicy next = ApprovalPolicy.of("thorough", 2, FaultPolicies.editor(1));
    World world = new World(Crew.standard(), FaultPolicies.thorough(), "x-main").from(1, next, KIM);
    return slice("editions", world, moves);
  }

  /** A slice in which somebody else helps out at last, so that nobody need get on alone; each move is looked after. */
  private static Slice slice(String name, World world, Moves moves) {
    moves.add(new Move("others help", Actor.automation(), Kind.OTHER, Optional.empty(), turn -> {
      turn.later();
      turn.goBeyond();
    }));
    List<Move> watched = moves.list().stream().map(FaultChecks::watched).toList();
    return new Slice(name, world, moves.bounds().claims() > 0, watched);
  }
}
