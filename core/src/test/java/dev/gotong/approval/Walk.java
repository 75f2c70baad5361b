package dev.gotong.approval;

import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.house.Golden;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Attributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A walk of one post of ana's through one policy: what each act leads to, by the last part of each code. */
final class Walk {
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId CITRA = PersonId.of("citra");
  static final PersonId DEDE = PersonId.of("dede");
  private static final Approvals APPROVALS = new Approvals();

  private final ApprovalPolicy policy;
  private final Map<String, Set<PersonId>> byAction = new HashMap<>();
  private final Set<PersonId> contributors = new HashSet<>(Set.of(ANA));
  private Attributes attributes = Attributes.none();
  private Optional<Instant> slot = Optional.empty();
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private int revision = 1;
  private int content = 1;
  private ApprovalState state = APPROVALS.initial();

  private Walk(ApprovalPolicy policy) {
    this.policy = policy;
  }

  /** A walk in which all four may approve. */
  static Walk through(ApprovalPolicy policy) {
    return new Walk(policy).permit("approve", ANA, BO, CITRA, DEDE);
  }

  /** Says who holds a permission. */
  Walk permit(String action, PersonId... people) {
    byAction.put(action, Set.of(people));
    return this;
  }

  Walk knowing(Attributes known) {
    attributes = known;
    return this;
  }

  Walk goingOutIn(Duration time) {
    slot = Optional.of(now.plus(time));
    return this;
  }

  Walk passes(Duration time) {
    now = now.plus(time);
    return this;
  }

  private ApprovalFacts facts(Actor by) {
    ReviewPeople.Builder people = ReviewPeople.builder();
    policy
        .stages()
        .forEach(stage ->
            people.putPermitted(stage.id(), byAction.getOrDefault(stage.action(), Set.of())));
    for (PersonId person : List.of(ANA, BO, CITRA, DEDE)) {
      people.putRoles(person, Set.of("editor"));
    }
    return ApprovalFacts.builder()
        .by(by)
        .now(now)
        .subject(ReviewSubject.builder()
            .author(ANA)
            .revision(revision)
            .digest(digest())
            .contributors(contributors)
            .attributes(attributes)
            .policy(policy)
            .slot(slot)
            .build())
        .people(people.build())
        .build();
  }

  private Digest digest() {
    return Canonical.of("walk").number(content).digest();
  }

  private Decision<ApprovalEvent> ask(PersonId by, ApprovalCommand command) {
    return APPROVALS.decide(state, command, facts(Actor.member(by)));
  }

  private String run(Decision<ApprovalEvent> decision) {
    List<ApprovalEvent> events = decision.orThrow();
    state = APPROVALS.evolveAll(state, events);
    return String.join(
        " ",
        events.stream()
            .filter(event -> !(event instanceof StageEvent.StageMoved))
            .map(event -> event.code().substring("approval.".length()))
            .toList());
  }

  String submit() {
    return run(ask(ANA, new CourseCommand.Submit(revision, digest())));
  }

  String submitRefused() {
    return Golden.refusal(ask(ANA, new CourseCommand.Submit(revision, digest())))
        .code();
  }

  String approve(PersonId by, String stage) {
    return run(ask(by, new VoteCommand.Approve(stage, revision, digest())));
  }

  String approveRefused(PersonId by, String stage) {
    return Golden.refusal(ask(by, new VoteCommand.Approve(stage, revision, digest())))
        .code();
  }

  String veto(PersonId by, String stage) {
    return run(ask(by, new VoteCommand.CastVeto(stage, revision, digest(), "not so")));
  }

  /** ana edits parts of it. */
  String edit(Facet... facets) {
    revision++;
    content++;
    return run(ask(ANA, new CourseCommand.NoteEdit(revision, digest(), Set.of(facets), false)));
  }

  String tick() {
    return run(APPROVALS.decide(state, new CourseCommand.Tick(), facts(Actor.automation())));
  }

  String phase() {
    return state.phase();
  }
}
