package dev.gotong.approval;

import dev.gotong.approval.ApprovalCommand.Approve;
import dev.gotong.approval.ApprovalCommand.ClearObjection;
import dev.gotong.approval.ApprovalCommand.NoteEdit;
import dev.gotong.approval.ApprovalCommand.RequestChanges;
import dev.gotong.approval.ApprovalCommand.RetractVote;
import dev.gotong.approval.ApprovalCommand.Submit;
import dev.gotong.base.Canonical;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One post of ana's and its review: bo, citra and dede may approve, eka stands in for the law. */
final class Scene {
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId CITRA = PersonId.of("citra");
  static final PersonId DEDE = PersonId.of("dede");
  static final PersonId EKA = PersonId.of("eka");
  static final Stage EDITOR = Stage.builder().id("editor").atLeast(2).build();
  static final Stage LEGAL =
      Stage.builder().id("legal").rank(2).action("approve-legal").build();
  static final ApprovalPolicy BRAND = ApprovalPolicy.of("brand", 7, LEGAL, EDITOR);
  private static final Approvals APPROVALS = new Approvals();

  final Map<String, Set<PersonId>> electorate = new HashMap<>();
  final Set<PersonId> contributors = new HashSet<>(Set.of(ANA));
  ApprovalPolicy policy = BRAND;
  ApprovalState state = APPROVALS.initial();
  int revision = 1;

  Scene() {
    electorate.put("editor", Set.of(ANA, BO, CITRA, DEDE));
    electorate.put("legal", Set.of(EKA));
  }

  static Scene submitted(ApprovalPolicy policy) {
    Scene scene = new Scene();
    scene.policy = policy;
    scene.submit();
    return scene;
  }

  static Scene approved() {
    Scene scene = submitted(BRAND);
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.approve(EKA, "legal");
    return scene;
  }

  static Digest digest(int revision) {
    return Canonical.of("scene").number(revision).digest();
  }

  ApprovalFacts facts(PersonId by) {
    return ApprovalFacts.builder()
        .by(by)
        .now(Instant.parse("2026-03-02T09:00:00Z"))
        .revision(revision)
        .digest(digest(revision))
        .contributors(contributors)
        .policy(policy)
        .electorate(electorate)
        .build();
  }

  /** What the command leads to; the scene stays as it is. */
  Decision<ApprovalEvent> ask(PersonId by, ApprovalCommand command) {
    return APPROVALS.decide(state, command, facts(by));
  }

  Refusal refusal(PersonId by, ApprovalCommand command) {
    return ask(by, command)
        .match(
            a -> {
              throw new AssertionError("accepted: " + a);
            },
            Decision.Refused::refusal,
            u -> {
              throw new AssertionError("unchanged");
            });
  }

  /** Does it, and says what happened, by the last part of each code. */
  String run(PersonId by, ApprovalCommand command) {
    List<ApprovalEvent> events = ask(by, command).orThrow();
    state = APPROVALS.evolveAll(state, events);
    return String.join(
        " ", events.stream().map(e -> e.code().substring("approval.".length())).toList());
  }

  Submit submitCommand() {
    return new Submit(revision, digest(revision));
  }

  Approve approveCommand(String stage) {
    return new Approve(stage, revision, digest(revision));
  }

  RequestChanges changesCommand(String stage) {
    return new RequestChanges(stage, revision, digest(revision), "too loud");
  }

  String submit() {
    return run(ANA, submitCommand());
  }

  String approve(PersonId by, String stage) {
    return run(by, approveCommand(stage));
  }

  String requestChanges(PersonId by, String stage) {
    return run(by, changesCommand(stage));
  }

  String retract(PersonId by, String stage) {
    return run(by, new RetractVote(stage));
  }

  String clear(PersonId by, String stage) {
    return run(by, new ClearObjection(stage));
  }

  String edit(PersonId by, boolean cosmetic) {
    revision++;
    contributors.add(by);
    return run(by, new NoteEdit(revision, digest(revision), cosmetic));
  }

  String phase() {
    return state.match(d -> "draft", r -> "in review", c -> "changes", a -> "approved");
  }

  Set<PersonId> agreed(String stage) {
    return status(stage).agreed();
  }

  StageStatus status(String stage) {
    return Approvals.status(state).stages().stream()
        .filter(s -> s.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }
}
