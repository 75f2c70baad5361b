package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BLOG;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.LEGAL;
import static dev.gotong.approval.Setting.MIRA;
import static dev.gotong.approval.Setting.START;

import dev.gotong.approval.CourseCommand.NoteDispatch;
import dev.gotong.approval.CourseCommand.RebasePolicy;
import dev.gotong.approval.CourseCommand.Reopen;
import dev.gotong.approval.CourseCommand.Submit;
import dev.gotong.approval.CourseCommand.Withdraw;
import dev.gotong.approval.PowerCommand.ConfirmOverride;
import dev.gotong.approval.PowerCommand.Delegate;
import dev.gotong.approval.PowerCommand.InvalidateVotes;
import dev.gotong.approval.PowerCommand.OverrideStages;
import dev.gotong.approval.VoteCommand.ClearObjection;
import dev.gotong.approval.VoteCommand.RetractVote;
import dev.gotong.base.Actor;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.house.Golden;
import dev.gotong.post.Facet.Kind;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scenes in which a review refuses something, and what it says. */
final class RefusalScenes {
  private static final String REASON = "The old town burns: people must know.";

  private final List<Refusal> refusals = new ArrayList<>();

  private RefusalScenes() {}

  /** All of them, in the order of what they are about. */
  static List<Refusal> all() {
    RefusalScenes scenes = new RefusalScenes();
    scenes.votes();
    scenes.delegates();
    scenes.objections();
    scenes.phases();
    scenes.submissions();
    scenes.edits();
    scenes.overrides();
    scenes.powers();
    scenes.dispatches();
    scenes.missing();
    return scenes.refusals;
  }

  private void add(Scene scene, PersonId by, ApprovalCommand command) {
    refusals.add(scene.refusal(by, command));
  }

  private void votes() {
    Scene scene = Scene.submitted(BRAND);
    refusals.add(Golden.refusal(Scene.APPROVALS.decide(
        scene.state, scene.approveCommand("editor"), scene.facts(new Actor.Service("crm")))));
    add(scene, EKA, scene.approveCommand("editor"));
    add(scene, PersonId.of("zoe"), scene.approveCommand("press"));
    add(scene, CITRA, scene.approveCommand("press"));
    add(scene, EKA, scene.approveCommand("legal"));
    add(scene, CITRA, new VoteCommand.Approve("editor", 1, Setting.digest(2)));
    add(scene, CITRA, new RetractVote("press"));
    add(scene, CITRA, new RetractVote("editor"));
    scene.approve(BO, "editor");
    add(scene, BO, new RetractVote("legal"));
    scene.contributors.add(CITRA);
    add(scene, CITRA, scene.approveCommand("editor"));
    scene.frozen = true;
    add(scene, DEDE, scene.approveCommand("editor"));

    Scene edited = new Scene(BRAND);
    edited.policyEditor = Optional.of(BO);
    edited.submit();
    add(edited, BO, edited.approveCommand("editor"));

    Scene paid = new Scene(ApprovalPolicy.of(
        "paid",
        1,
        EDITOR,
        LEGAL
            .withRank(0)
            .withWhen(Condition.anyOf("sponsored", "yes"))
            .withOnUnknown(Stage.OnUnknown.ERROR)));
    add(paid, ANA, paid.submitCommand());
    paid.attributes = Setting.attributes("sponsored", "no");
    paid.submit();
    add(paid, EKA, paid.approveCommand("legal"));
    paid.attributes = Attributes.none();
    paid.edit(ANA, Kind.NOTES);
    add(paid, EKA, paid.approveCommand("legal"));
  }

  private void delegates() {
    Scene scene = Scene.submitted(BRAND);
    scene.permitted.put("editor", Set.of(ANA, BO, CITRA, DEDE, EKA));
    add(scene, CITRA, scene.approveCommand("editor").onBehalfOf(BO));
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(CITRA, DEDE));
    add(scene, MIRA, scene.approveCommand("editor").onBehalfOf(BO));
    add(scene, EKA, scene.approveCommand("editor").onBehalfOf(BO));
    add(scene, CITRA, scene.approveCommand("editor").onBehalfOf(EKA));
    scene.away.put(CITRA, "ill");
    add(scene, CITRA, scene.approveCommand("editor").onBehalfOf(BO));
    scene.approveFor(BO, DEDE, "editor");
    scene.away.remove(CITRA);
    add(scene, CITRA, scene.approveCommand("editor").onBehalfOf(BO));
    add(scene, DEDE, scene.approveCommand("editor"));
    scene.approve(CITRA, "editor");
    scene.retract(DEDE, "editor");
    add(scene, CITRA, scene.approveCommand("editor").onBehalfOf(BO));
    scene.edit(BO, Kind.TEXT);
    add(scene, DEDE, scene.approveCommand("editor").onBehalfOf(BO));
  }

  private void objections() {
    Scene scene = Scene.submitted(
        ApprovalPolicy.of("brand", 7, EDITOR, LEGAL.withRank(0).withVeto(Stage.Veto.NONE)));
    add(scene, BO, scene.vetoCommand("editor"));
    add(scene, EKA, scene.vetoCommand("legal"));
    add(scene, BO, new ClearObjection("editor", DEDE));
    add(scene, DEDE, new ClearObjection("editor", DEDE));
    scene.requestChanges(BO, "editor");
    scene.rights.put(ANA, Set.of(ReviewRight.CLEAR_OBJECTIONS));
    add(scene, ANA, new ClearObjection("editor", DEDE));
    add(scene, ANA, new ClearObjection("editor", BO));

    Scene calm =
        Scene.submitted(ApprovalPolicy.of("calm", 1, Stage.of("editor")).withLateObjection(false));
    calm.approve(BO, "editor");
    add(calm, CITRA, calm.changesCommand("editor"));
  }

  private void phases() {
    Scene draft = new Scene(BRAND);
    draft.rights.put(DEDE, EnumSet.allOf(ReviewRight.class));
    Scene rejected = Scene.submitted(BRAND);
    rejected.rights.put(DEDE, EnumSet.allOf(ReviewRight.class));
    rejected.veto(DEDE, "editor");
    for (Scene scene : List.of(draft, rejected)) {
      add(scene, BO, scene.approveCommand("editor"));
      add(scene, BO, scene.changesCommand("editor"));
      add(scene, BO, new RetractVote("editor"));
      add(scene, BO, new ClearObjection("editor", BO));
      add(scene, BO, new Delegate("editor", BO, CITRA, START.plus(Duration.ofDays(1))));
      add(scene, DEDE, new RebasePolicy(7));
      add(scene, DEDE, new InvalidateVotes(BO, "phished"));
      add(scene, DEDE, override(REASON));
    }
    add(draft, ANA, new Reopen());
    add(draft, BO, new Withdraw("later"));
    add(rejected, ANA, new Withdraw("later"));
    add(rejected, ANA, new Reopen());
    add(rejected, ANA, rejected.submitCommand());
    rejected.revision++;
    add(rejected, ANA, rejected.noteEdit(false, Kind.TEXT));
  }

  private void submissions() {
    Scene scene = new Scene(BRAND);
    add(scene, ANA, new Submit(2, Setting.digest(2)));
    scene.permitted.put("editor", Set.of(ANA, BO));
    scene.roles.put(ANA, Set.of("editor"));
    add(scene, ANA, scene.submitCommand());
    scene.slot = Optional.of(START);
    add(scene, ANA, scene.submitCommand());
    Scene alone = new Scene(ApprovalPolicy.of("alone", 1, EDITOR));
    alone.permitted.put("editor", Set.of());
    add(alone, ANA, alone.submitCommand());
    Scene paid = new Scene(
        ApprovalPolicy.of("paid", 1, EDITOR.withWhen(Condition.anyOf("sponsored", "yes"))));
    paid.attributes = Setting.attributes("sponsored", "no");
    add(paid, ANA, paid.submitCommand());
  }

  private void edits() {
    Scene scene =
        Scene.submitted(BRAND.withEdits(EditRules.builder().locked(true).build()));
    add(scene, ANA, new CourseCommand.NoteEdit(1, Setting.digest(2), Set.of(), false));
    scene.revision++;
    add(scene, ANA, scene.noteEdit(false, Kind.TEXT));
  }

  private static OverrideStages override(String reason) {
    return new OverrideStages(Set.of("legal"), 1, Setting.digest(1), reason, Optional.empty());
  }

  private void overrides() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("side", 1, EDITOR, LEGAL.withRank(0)));
    add(scene, DEDE, override(REASON));
    scene.rights.put(DEDE, Set.of(ReviewRight.OVERRIDE));
    scene.rights.put(ANA, Set.of(ReviewRight.OVERRIDE));
    add(scene, ANA, override(REASON));
    add(scene, DEDE, override("it burns"));
    add(scene, DEDE, new ConfirmOverride(1, Setting.digest(1)));
    scene.run(DEDE, override(REASON));
    add(scene, DEDE, new ConfirmOverride(1, Setting.digest(1)));
    scene.veto(EKA, "legal");
    add(scene, DEDE, override(REASON));
  }

  private void powers() {
    Scene scene = Scene.submitted(BRAND);
    add(scene, DEDE, new InvalidateVotes(BO, "phished"));
    add(scene, DEDE, new RebasePolicy(8));
    scene.rights.put(DEDE, Set.of(ReviewRight.REBASE));
    add(scene, DEDE, new RebasePolicy(8));
    add(scene, DEDE, new Delegate("legal", EKA, DEDE, START.plus(Duration.ofDays(1))));
    add(scene, EKA, new Delegate("legal", EKA, DEDE, START));
    add(scene, EKA, new Delegate("legal", EKA, PersonId.of("zoe"), START.plus(Duration.ofDays(1))));
  }

  private void dispatches() {
    Scene scene = Scene.approved();
    scene.revoked = true;
    addBar(scene);
    scene.revoked = false;
    scene.roles.put(EKA, Set.of("sales"));
    scene.permitted.put("editor", Set.of(BO, CITRA));
    addBar(scene);
    scene.now = START.plus(Duration.ofDays(30));
    addBar(scene);
    scene.editUntold(ANA, true);
    addBar(scene);
    addBar(new Scene(BRAND));

    Scene strict = Scene.submitted(BRAND
        .withSeparation(Separation.builder().approverMayPublish(false).build())
        .withOverrides(OverrideRules.builder().dualControl(false).build()));
    strict.approve(BO, "editor");
    refusals.add(Approvals.findPublisherBar(strict.state, BO).orElseThrow());
    strict.approve(CITRA, "editor");
    strict.rights.put(DEDE, Set.of(ReviewRight.OVERRIDE));
    strict.run(DEDE, override(REASON));
    strict.run(Actor.automation(), new NoteDispatch(BLOG));
    addBar(strict);
  }

  private void addBar(Scene scene) {
    refusals.add(
        Approvals.findBar(scene.state, scene.facts(Actor.automation()), BLOG).orElseThrow());
  }

  private void missing() {
    addMissing(new Scene(BRAND));
    Scene closed = Scene.submitted(BRAND);
    closed.run(ANA, new Withdraw("later"));
    addMissing(closed);
    Scene scene = Scene.submitted(BRAND);
    scene.requestChanges(BO, "editor");
    scene.submit();
    addMissing(scene);
    Scene unconfirmed = Scene.submitted(BRAND);
    unconfirmed.rights.put(DEDE, Set.of(ReviewRight.REBASE));
    unconfirmed.approve(BO, "editor");
    unconfirmed.approve(CITRA, "editor");
    unconfirmed.policy = ApprovalPolicy.of("brand", 8, EDITOR);
    unconfirmed.run(DEDE, new RebasePolicy(8));
    addMissing(unconfirmed);
    unconfirmed.policy = ApprovalPolicy.of("brand", 9, EDITOR.withWhen(Condition.never()));
    unconfirmed.run(DEDE, new RebasePolicy(9));
    addMissing(unconfirmed);
  }

  private void addMissing(Scene scene) {
    refusals.addAll(
        Approvals.explain(scene.state, scene.facts(Actor.member(ANA))).missing());
  }
}
