package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Actor;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.house.Golden;
import dev.gotong.post.Facet;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The review of one post of ana's, told by what happens in it. */
final class Scene extends Setting {
  static final Approvals APPROVALS = new Approvals();

  ApprovalState state = APPROVALS.initial();

  Scene(ApprovalPolicy policy) {
    super(policy);
  }

  /** A post that was submitted under that policy. */
  static Scene submitted(ApprovalPolicy policy) {
    Scene scene = new Scene(policy);
    scene.submit();
    return scene;
  }

  /** A post that bo and citra, then eka have approved under {@link #BRAND}. */
  static Scene approved() {
    Scene scene = submitted(BRAND);
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.approve(EKA, "legal");
    return scene;
  }

  /** What the command leads to; the scene stays as it is. */
  Decision<ApprovalEvent> ask(PersonId by, ApprovalCommand command) {
    return APPROVALS.decide(state, command, facts(Actor.member(by)));
  }

  Refusal refusal(PersonId by, ApprovalCommand command) {
    return Golden.refusal(ask(by, command));
  }

  /** The code of the refusal, without the feature. */
  String refused(PersonId by, ApprovalCommand command) {
    return refusal(by, command).code().substring("approval.".length());
  }

  String run(PersonId by, ApprovalCommand command) {
    return run(Actor.member(by), command);
  }

  /** Does it, and says what happened, such as "agreed, editor satisfied, legal open"; "unchanged" if nothing did. */
  String run(Actor by, ApprovalCommand command) {
    List<ApprovalEvent> events = APPROVALS.decide(state, command, facts(by)).orThrow();
    state = APPROVALS.evolveAll(state, events);
    return events.isEmpty()
        ? "unchanged"
        : String.join(", ", events.stream().map(Scene::told).toList());
  }

  private static String told(ApprovalEvent event) {
    if (event instanceof StageEvent.StageMoved moved) {
      return moved.stage() + " " + Told.word(moved.status());
    }
    String code = event.code().substring("approval.".length());
    if (event instanceof StageEvent.Lost lost) {
      return code + " by " + Told.word(lost.cause());
    }
    if (event instanceof RoundEvent.SentBack back) {
      return code + " " + Told.word(back.cause());
    }
    return event instanceof RoundEvent.Ended ended
        ? ended.ending().name().toLowerCase(Locale.ROOT)
        : code;
  }

  /** Does it as Gotong itself. */
  String tick() {
    return run(Actor.automation(), new CourseCommand.Tick());
  }

  String submit() {
    return run(ANA, submitCommand());
  }

  CourseCommand.Submit submitCommand() {
    return new CourseCommand.Submit(revision, digest());
  }

  VoteCommand.Approve approveCommand(String stage) {
    return new VoteCommand.Approve(stage, revision, digest());
  }

  VoteCommand.RequestChanges changesCommand(String stage) {
    return new VoteCommand.RequestChanges(stage, revision, digest(), "too loud");
  }

  VoteCommand.CastVeto vetoCommand(String stage) {
    return new VoteCommand.CastVeto(stage, revision, digest(), "not ours to say");
  }

  String approve(PersonId by, String stage) {
    return run(by, approveCommand(stage));
  }

  String approveFor(PersonId principal, PersonId by, String stage) {
    return run(by, approveCommand(stage).onBehalfOf(principal));
  }

  String abstain(PersonId by, String stage) {
    return run(by, new VoteCommand.Abstain(stage, revision, digest()));
  }

  String requestChanges(PersonId by, String stage) {
    return run(by, changesCommand(stage));
  }

  String veto(PersonId by, String stage) {
    return run(by, vetoCommand(stage));
  }

  String retract(PersonId by, String stage) {
    return run(by, new VoteCommand.RetractVote(stage));
  }

  String clear(PersonId by, String stage, PersonId objector) {
    return run(by, new VoteCommand.ClearObjection(stage, objector));
  }

  /** Edits the post in those parts, and tells the review. */
  String edit(PersonId by, Facet.Kind... changed) {
    return edit(by, false, changed);
  }

  String editCosmetically(PersonId by, Facet.Kind... changed) {
    return edit(by, true, changed);
  }

  private String edit(PersonId by, boolean cosmetic, Facet.Kind... changed) {
    editUntold(by, cosmetic);
    return run(by, noteEdit(cosmetic, changed));
  }

  /** Edits the post so that the review is not told. */
  void editUntold(PersonId by, boolean cosmetic) {
    revision++;
    if (!cosmetic) {
      contributors.add(by);
    }
  }

  CourseCommand.NoteEdit noteEdit(boolean cosmetic, Facet.Kind... changed) {
    ImmutableSet.Builder<Facet> facets = ImmutableSet.builder();
    Set<Facet.Kind> ofChannel =
        EnumSet.of(Facet.Kind.TEXT, Facet.Kind.LINK, Facet.Kind.MEDIA, Facet.Kind.SCHEDULE);
    for (Facet.Kind kind : changed) {
      facets.add(ofChannel.contains(kind) ? Facet.of(kind, BLOG) : Facet.of(kind));
    }
    return new CourseCommand.NoteEdit(revision, digest(), facets.build(), cosmetic);
  }

  /** Gives the post another slot, and tells the review. */
  String moveSlot(PersonId by, Instant at) {
    slot = Optional.of(at);
    return run(by, noteEdit(false, Facet.Kind.SCHEDULE));
  }

  Round round() {
    return state.findRound().orElseThrow();
  }

  String phase() {
    return state.phase();
  }

  /** How far the stage has come, as it was said last. */
  StageStatus status(String stage) {
    return round().record(round().policy().indexOf(stage)).status();
  }

  /** The votes at a stage that count or abstain, such as "bo", or "citra for bo". */
  List<String> votes(String stage) {
    return round().votes().stream()
        .filter(vote -> vote.stage().equals(stage))
        .map(v -> v.by() + v.onBehalfOf().map(other -> " for " + other).orElse(""))
        .toList();
  }

  /** The votes that ended, each with what ended it, such as "bo at editor: EDIT". */
  List<String> dropped() {
    return round().dropped().stream()
        .map(d -> d.vote().by() + " at " + d.vote().stage() + ": " + d.cause())
        .toList();
  }

  /** Who objects, such as "dede at editor". */
  List<String> objections() {
    return round().objections().stream()
        .map(o -> o.principal() + " at " + o.stage())
        .toList();
  }

  StageReport report(String stage) {
    Explanation explanation = Approvals.explain(state, facts(Actor.member(ANA)));
    return explanation.stages().stream()
        .filter(report -> report.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  /** Asserts that nothing changes by it. */
  void assertUnchanged(PersonId by, ApprovalCommand command) {
    assertThat(ask(by, command)).isEqualTo(Decision.unchanged());
  }
}
