package dev.gotong.json;

import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.ReviewPeople;
import dev.gotong.approval.ReviewRight;
import dev.gotong.approval.ReviewSubject;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The review of one post of ana's, told command by command; nothing in it may be refused. */
final class HistoryScene {
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId CITRA = PersonId.of("citra");
  static final PersonId DEDE = PersonId.of("dede");
  static final PersonId EKA = PersonId.of("eka");
  static final PersonId MIRA = PersonId.of("mira");
  static final ChannelId BLOG = ChannelId.of("blog");

  private static final Approvals APPROVALS = new Approvals();
  private static final List<PersonId> PEOPLE = List.of(ANA, BO, CITRA, DEDE, EKA, MIRA);

  final List<ApprovalEvent> events = new ArrayList<>();
  final Map<PersonId, String> away = new HashMap<>();
  ApprovalPolicy policy;
  Optional<Instant> slot = Optional.empty();
  private final Set<PersonId> contributors = new HashSet<>(Set.of(ANA));
  private final Set<PersonId> members = new HashSet<>(PEOPLE);
  private ApprovalState state = APPROVALS.initial();
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private int revision = 1;

  HistoryScene(ApprovalPolicy policy) {
    this.policy = policy;
  }

  HistoryScene does(PersonId by, ApprovalCommand command) {
    return does(Actor.member(by), command);
  }

  private HistoryScene does(Actor by, ApprovalCommand command) {
    now = now.plus(Duration.ofMinutes(5));
    List<ApprovalEvent> happened = APPROVALS.decide(state, command, facts(by)).orThrow();
    if (happened.isEmpty()) {
      throw new AssertionError("nothing happens by " + command);
    }
    state = APPROVALS.evolveAll(state, happened);
    events.addAll(happened);
    return this;
  }

  HistoryScene ticks(Duration later) {
    now = now.plus(later);
    return does(Actor.automation(), new CourseCommand.Tick());
  }

  HistoryScene dispatched() {
    return does(Actor.automation(), new CourseCommand.NoteDispatch(BLOG));
  }

  HistoryScene submits() {
    return does(ANA, new CourseCommand.Submit(revision, digest()));
  }

  HistoryScene approves(String stage, PersonId... people) {
    for (PersonId person : people) {
      does(person, new VoteCommand.Approve(stage, revision, digest()));
    }
    return this;
  }

  HistoryScene approvesFor(PersonId principal, PersonId by, String stage) {
    return does(by, new VoteCommand.Approve(stage, revision, digest()).onBehalfOf(principal));
  }

  HistoryScene wantsChanges(PersonId by, String stage) {
    return does(by, new VoteCommand.RequestChanges(stage, revision, digest(), "too loud"));
  }

  HistoryScene vetoes(PersonId by, String stage) {
    return does(by, new VoteCommand.CastVeto(stage, revision, digest(), "not ours to say"));
  }

  HistoryScene edits(PersonId by, boolean cosmetic) {
    revision++;
    if (!cosmetic) {
      contributors.add(by);
    }
    Set<Facet> facets = Set.of(Facet.of(Facet.Kind.TEXT, BLOG));
    return does(by, new CourseCommand.NoteEdit(revision, digest(), facets, cosmetic));
  }

  HistoryScene leaves(PersonId person) {
    members.remove(person);
    return this;
  }

  int revision() {
    return revision;
  }

  Digest digest() {
    return Canonical.of("history").number(revision).digest();
  }

  Instant in(Duration later) {
    return now.plus(later);
  }

  private ApprovalFacts facts(Actor by) {
    ReviewPeople.Builder people = ReviewPeople.builder().away(away);
    for (PersonId person : members) {
      boolean lawyer = person.equals(EKA) || person.equals(MIRA);
      people.putRoles(person, Set.of(lawyer ? "legal" : "editor"));
    }
    Set<PersonId> lawyers = new HashSet<>(Set.of(DEDE, EKA, MIRA));
    lawyers.retainAll(members);
    people
        .putPermitted("editor", members)
        .putPermitted("legal", lawyers)
        .putBackups(EKA, List.of(DEDE))
        .putBackups(MIRA, List.of(DEDE));
    return ApprovalFacts.builder()
        .by(by)
        .now(now)
        .rights(by.findPerson().isPresent() ? EnumSet.allOf(ReviewRight.class) : Set.of())
        .subject(ReviewSubject.builder()
            .author(ANA)
            .revision(revision)
            .digest(digest())
            .contributors(contributors)
            .policy(policy)
            .slot(slot)
            .build())
        .people(people.build())
        .build();
  }
}
