package dev.gotong.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.ReviewPeople;
import dev.gotong.approval.ReviewRight;
import dev.gotong.approval.ReviewSubject;
import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Attributes;
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

/**
 * All that a review is told from outside, at one moment: the post, the team, the settings and the clock. A
 * {@link QuarrelMove} makes the world of the next moment of it, and becomes a command there.
 *
 * <pre>{@code
 * QuarrelWorld then = world.after(move);
 * then.command(move).map(command -> approvals.decide(state, command, then.facts(move)));
 * }</pre>
 *
 * @param policies the policies that may be selected
 * @param subject the post
 * @param people the team
 * @param rights who has which right of their own
 * @param now what the clock says
 * @param written what each revision of the post said, the first one first
 */
public record QuarrelWorld(
    List<ApprovalPolicy> policies,
    ReviewSubject subject,
    ReviewPeople people,
    Map<PersonId, Set<ReviewRight>> rights,
    Instant now,
    List<Digest> written) {

  /** Who there may be; the first wrote the post, and any four of them are in every team. */
  static final ImmutableList<PersonId> PEOPLE = ImmutableList.of(
      PersonId.of("ana"),
      PersonId.of("bo"),
      PersonId.of("citra"),
      PersonId.of("dede"),
      PersonId.of("eka"),
      PersonId.of("fajar"));

  /** The channel of the post. */
  public static final ChannelId CHANNEL = ChannelId.of("x-main");

  private static final ImmutableList<String> STAGES = ImmutableList.of("first", "second", "third");
  private static final ImmutableList<String> ROLES =
      ImmutableList.of("writer", "editor", "legal", "editor", "legal", "editor");

  /** Copies. */
  public QuarrelWorld {
    policies = ImmutableList.copyOf(policies);
    rights = ImmutableMap.copyOf(rights);
    written = ImmutableList.copyOf(written);
  }

  static QuarrelWorld of(int size, List<ApprovalPolicy> policies, boolean sponsored) {
    List<PersonId> team = PEOPLE.subList(0, size);
    ReviewPeople.Builder people = ReviewPeople.builder();
    Map<PersonId, Set<ReviewRight>> rights = new HashMap<>();
    for (int i = 0; i < size; i++) {
      people.putRoles(team.get(i), Set.of(ROLES.get(i)));
      people.putBackups(team.get(i), List.of(team.get((i + 1) % size), team.get((i + 2) % size)));
      rights.put(team.get(i), rights(i));
    }
    STAGES.forEach(stage -> people.putPermitted(stage, new HashSet<>(team)));
    Digest first = digest(1);
    ReviewSubject subject = ReviewSubject.builder()
        .author(team.get(0))
        .revision(1)
        .digest(first)
        .contributors(Set.of(team.get(0)))
        .attributes(attributes(sponsored ? 1 : 0))
        .policy(policies.get(0))
        .build();
    return new QuarrelWorld(
        policies,
        subject,
        people.build(),
        rights,
        Instant.parse("2026-03-02T09:00:00Z"),
        List.of(first));
  }

  private static Set<ReviewRight> rights(int place) {
    return switch (place) {
      case 0 -> Set.of();
      case 1 -> Set.of(ReviewRight.values());
      case 2 -> EnumSet.complementOf(EnumSet.of(ReviewRight.CLEAR_OBJECTIONS));
      case 3 ->
        Set.of(
            ReviewRight.CLEAR_OBJECTIONS,
            ReviewRight.OVERRIDE,
            ReviewRight.DELEGATE,
            ReviewRight.REJECT,
            ReviewRight.REOPEN);
      default ->
        Set.of(ReviewRight.REOPEN, ReviewRight.WITHDRAW, ReviewRight.REBASE, ReviewRight.OVERRIDE);
    };
  }

  static Digest digest(int content) {
    return Canonical.of("quarrel").number(content).digest();
  }

  private static Attributes attributes(int detail) {
    Attributes.Builder known =
        Attributes.builder().level("rating", detail % 2 == 0 ? "normal" : "sensitive");
    return detail % 3 == 2 // and then nobody said whether it is paid for
        ? known.build()
        : known.texts("sponsored", Set.of(detail % 3 == 1 ? "yes" : "no")).build();
  }

  /** {@return the world after the move, whatever the review says to it} */
  public QuarrelWorld after(QuarrelMove move) {
    QuarrelWorld later = with(subject, people, now.plus(Duration.ofMinutes(move.minutes())));
    return switch (move.act()) {
      case EDIT, POLISH, EDIT_SECRETLY -> later.edited(move);
      case RESCHEDULE ->
        later.with(subject.withSlot(later.now().plus(Duration.ofDays(move.detail()))));
      case SELECT_POLICY ->
        later.with(subject
            .withPolicy(policies.get(move.detail() % policies.size()))
            .withPolicyEditor(Optional.of(move.by()).filter(by -> move.detail() % 2 == 0)));
      case REVOKE -> later.with(subject.withRevoked(move.detail() % 3 == 0));
      case GO_AWAY, COME_BACK -> {
        Map<PersonId, String> away = new HashMap<>(people.away());
        away.remove(move.other());
        if (move.act() == QuarrelMove.Act.GO_AWAY && people.roles().containsKey(move.other())) {
          away.put(move.other(), "leave-" + move.other());
        }
        yield later.with(people.withAway(away));
      }
      case LOSE_RIGHT -> later.with(permitting(move.other(), Set.of(stage(move))));
      case LEAVE -> later.with(without(move.other()));
      case JOIN -> later.with(joined(move.other()));
      default -> later;
    };
  }

  private QuarrelWorld with(ReviewSubject post, ReviewPeople team, Instant time) {
    return new QuarrelWorld(policies, post, team, rights, time, written);
  }

  private QuarrelWorld with(ReviewSubject post) {
    return with(post, people, now);
  }

  private QuarrelWorld with(ReviewPeople team) {
    return with(subject, team, now);
  }

  /** {@return the world with the post as it was in another one, such as when an edit was refused} */
  public QuarrelWorld withPostOf(QuarrelWorld other) {
    return new QuarrelWorld(policies, other.subject, people, rights, now, other.written);
  }

  private QuarrelWorld edited(QuarrelMove move) {
    boolean back = move.detail() == 11 && move.act() == QuarrelMove.Act.EDIT;
    Digest digest = back ? written.get(0) : digest(written.size() + 1);
    boolean cosmetic = move.act() == QuarrelMove.Act.POLISH;
    ReviewSubject post = subject.withRevision(subject.revision() + 1).withDigest(digest);
    if (!cosmetic) {
      Set<PersonId> writers = new HashSet<>(subject.contributors());
      writers.add(move.by());
      post = post.withContributors(writers);
      post = move.detail() % 2 == 1 ? post.withAttributes(attributes(move.detail() / 2)) : post;
    }
    List<Digest> all = new ArrayList<>(written);
    all.add(digest);
    return new QuarrelWorld(policies, post, people, rights, now, all);
  }

  private ReviewPeople permitting(PersonId person, Set<String> not) {
    Map<String, Set<PersonId>> permitted = new HashMap<>();
    for (String stage : STAGES) {
      Set<PersonId> able = new HashSet<>(people.permitted(stage));
      if (not.contains(stage)) {
        able.remove(person);
      } else if (not.isEmpty()) {
        able.add(person);
      }
      permitted.put(stage, able);
    }
    return people.withPermitted(permitted);
  }

  private ReviewPeople without(PersonId person) {
    Map<PersonId, Set<String>> roles = new HashMap<>(people.roles());
    roles.remove(person);
    return permitting(person, Set.copyOf(STAGES)).withRoles(roles);
  }

  private ReviewPeople joined(PersonId person) {
    if (!people.backups().containsKey(person)) {
      return people; // never was in this team
    }
    Map<PersonId, Set<String>> roles = new HashMap<>(people.roles());
    roles.put(person, Set.of(ROLES.get(PEOPLE.indexOf(person))));
    return permitting(person, Set.of()).withRoles(roles);
  }

  /** {@return the facts of the moment for a move} */
  public ApprovalFacts facts(QuarrelMove move) {
    boolean program = move.act() == QuarrelMove.Act.TICK
        || move.act() == QuarrelMove.Act.NOTE_DISPATCH
        || move.act() == QuarrelMove.Act.VOTE_AS_PROGRAM;
    Set<ReviewRight> own = rights.getOrDefault(move.by(), Set.of());
    return ApprovalFacts.builder()
        .by(program ? Actor.automation() : Actor.member(move.by()))
        .now(now)
        .rights(program || !people.roles().containsKey(move.by()) ? Set.of() : own)
        .subject(subject.withFrozen(move.sending()))
        .people(people)
        .build();
  }

  static String stage(QuarrelMove move) {
    return move.stage() < STAGES.size() ? STAGES.get(move.stage()) : "nowhere";
  }

  /** {@return how a move names that stage} */
  public static int stageNumber(String stage) {
    return STAGES.contains(stage) ? STAGES.indexOf(stage) : STAGES.size();
  }

  /** {@return what the move asks of the review, in the world after it; empty if only the world changes} */
  public Optional<ApprovalCommand> command(QuarrelMove move) {
    return move.act().isAsked()
        ? Optional.of(new QuarrelCommands(this, move).command())
        : Optional.empty();
  }
}
