package dev.gotong.json;

import static dev.gotong.json.HistoryScene.ANA;
import static dev.gotong.json.HistoryScene.BO;
import static dev.gotong.json.HistoryScene.CITRA;
import static dev.gotong.json.HistoryScene.DEDE;
import static dev.gotong.json.HistoryScene.EKA;
import static dev.gotong.json.HistoryScene.MIRA;

import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.PowerCommand;
import dev.gotong.approval.Sla;
import dev.gotong.approval.SlaStep;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteCommand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Short histories that together hold every kind of event, as the machine of today tells them. */
final class HistoryScenes {
  private static final Stage EDITOR =
      Stage.builder().id("editor").addQuorum(Clause.role("editor", 2)).build();
  private static final Stage LEGAL = Stage.builder()
      .id("legal")
      .rank(1)
      .addQuorum(Clause.role("legal", 1))
      .veto(Stage.Veto.STICKY)
      .build();
  private static final ApprovalPolicy BRAND = ApprovalPolicy.of("brand", 1, EDITOR, LEGAL);

  private HistoryScenes() {}

  static Map<String, List<ApprovalEvent>> all() {
    Map<String, HistoryScene> scenes = new TreeMap<>();
    scenes.put("approved", approved());
    scenes.put("approved-again-after-an-edit", editedAndApproved());
    scenes.put("approved-and-polished", approved().edits(DEDE, true));
    scenes.put("changes-wanted", changesWanted());
    scenes.put("vetoed-and-cleared", vetoed());
    scenes.put("rejected-and-opened-again", rejected());
    scenes.put("withdrawn", withdrawn());
    scenes.put("overridden-and-sent", overridden());
    scenes.put("approved-by-a-delegate", delegated());
    scenes.put("late-and-escalated", late());
    scenes.put("expired", expired());
    scenes.put("too-old", approved().ticks(Duration.ofDays(31)));
    scenes.put("taken-back-and-struck", takenBack());
    scenes.put("under-another-policy", rebased());
    scenes.put("sent-another-way", rerouted());
    Map<String, List<ApprovalEvent>> events = new TreeMap<>();
    scenes.forEach((name, scene) -> events.put(name, scene.events));
    return events;
  }

  private static HistoryScene approved() {
    return new HistoryScene(BRAND).submits().approves("editor", BO, CITRA).approves("legal", EKA);
  }

  private static HistoryScene editedAndApproved() {
    return approved().edits(DEDE, false).approves("editor", BO, CITRA).approves("legal", MIRA);
  }

  private static HistoryScene changesWanted() {
    HistoryScene scene = new HistoryScene(BRAND).submits().approves("editor", BO);
    return scene
        .wantsChanges(CITRA, "editor")
        .edits(ANA, false)
        .submits()
        .approves("editor", BO, DEDE, CITRA);
  }

  private static HistoryScene vetoed() {
    HistoryScene scene = new HistoryScene(BRAND).submits().approves("editor", BO, CITRA);
    return scene
        .vetoes(EKA, "legal")
        .does(MIRA, new VoteCommand.ClearObjection("legal", EKA))
        .approves("legal", MIRA);
  }

  private static HistoryScene rejected() {
    ApprovalPolicy strict = ApprovalPolicy.of("strict", 1, EDITOR.withVeto(Stage.Veto.TERMINAL));
    return new HistoryScene(strict)
        .submits()
        .approves("editor", BO)
        .vetoes(CITRA, "editor")
        .does(MIRA, new CourseCommand.Reopen())
        .submits()
        .approves("editor", BO, DEDE);
  }

  private static HistoryScene withdrawn() {
    return new HistoryScene(BRAND)
        .submits()
        .approves("editor", BO)
        .does(ANA, new CourseCommand.Withdraw("the event is off"));
  }

  private static HistoryScene overridden() {
    HistoryScene scene = new HistoryScene(BRAND).submits().approves("editor", BO);
    return scene
        .does(
            DEDE,
            new PowerCommand.OverrideStages(
                Set.of("editor", "legal"),
                scene.revision(),
                scene.digest(),
                "the fire is in the old town",
                Optional.of("INC-17")))
        .does(MIRA, new PowerCommand.ConfirmOverride(scene.revision(), scene.digest()))
        .dispatched();
  }

  private static HistoryScene delegated() {
    HistoryScene scene = new HistoryScene(BRAND).submits().approves("editor", BO, CITRA);
    scene.does(MIRA, new PowerCommand.Delegate("legal", EKA, DEDE, scene.in(Duration.ofDays(3))));
    scene.away.put(EKA, "leave-3");
    return scene
        .approvesFor(EKA, DEDE, "legal")
        .does(MIRA, new PowerCommand.EndDelegation("legal", EKA));
  }

  private static HistoryScene late() {
    Sla sla = new Sla(
        Duration.ofHours(8),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new SlaStep.Remind(50),
            new SlaStep.AddApprovers(75, Clause.role("legal", 1).selector()),
            new SlaStep.ReassignToBackup(100),
            new SlaStep.Escalate(150, "lead")));
    Stage legal = LEGAL.withRank(0).withSla(sla);
    HistoryScene scene = new HistoryScene(ApprovalPolicy.of("prompt", 1, EDITOR, legal));
    scene.slot = Optional.of(scene.in(Duration.ofHours(20)));
    return scene
        .submits()
        .ticks(Duration.ofHours(5))
        .ticks(Duration.ofHours(8))
        .ticks(Duration.ofHours(9));
  }

  private static HistoryScene expired() {
    HistoryScene scene = new HistoryScene(BRAND.withOnLate(ApprovalPolicy.OnLate.EXPIRE));
    scene.slot = Optional.of(scene.in(Duration.ofHours(20)));
    return scene.submits().approves("editor", BO).ticks(Duration.ofHours(30));
  }

  private static HistoryScene takenBack() {
    return approved()
        .does(BO, new VoteCommand.RetractVote("editor"))
        .approves("editor", DEDE)
        .does(MIRA, new PowerCommand.InvalidateVotes(CITRA, "the account was stolen"))
        .approves("editor", BO)
        .leaves(EKA)
        .ticks(Duration.ofHours(1));
  }

  private static HistoryScene rebased() {
    HistoryScene scene = new HistoryScene(BRAND).submits().approves("editor", BO, CITRA);
    scene.policy = ApprovalPolicy.of("brand", 2, EDITOR, LEGAL.withQuorum(Clause.role("legal", 2)));
    return scene.does(MIRA, new CourseCommand.RebasePolicy(2)).approves("legal", EKA, MIRA);
  }

  private static HistoryScene rerouted() {
    HistoryScene scene = new HistoryScene(BRAND).submits().approves("editor", BO, CITRA);
    scene.policy = ApprovalPolicy.of("pharma", 1, LEGAL.withRank(0));
    return scene.edits(DEDE, false).submits().approves("legal", EKA);
  }
}
