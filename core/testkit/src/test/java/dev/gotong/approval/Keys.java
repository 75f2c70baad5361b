package dev.gotong.approval;

import dev.gotong.base.PersonId;
import dev.gotong.calendar.HoldState;
import dev.gotong.post.Facet;
import dev.gotong.post.Post;
import dev.gotong.post.PostState;
import dev.gotong.publishing.TargetState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells states of the world apart by what may matter later. Left out is what only tells a story: the votes that ended,
 * the order in which votes were cast, reasons, and when what was done if nothing looks at that again.
 */
final class Keys {
  private static final Duration LONG = Duration.ofHours(24);

  private final World world;

  Keys(World world) {
    this.world = world;
  }

  /** Appends the state of the machines. */
  void append(StringBuilder key, Node node) {
    Post post = node.written();
    key.append(world.writing().parts(post.content()))
        .append('r')
        .append(post.revision())
        .append(node.post() instanceof PostState.Live ? 'l' : 'w')
        .append(post.contributors())
        .append('h')
        .append(node.hour())
        .append(node.hold() instanceof HoldState.Free ? 'f' : 's')
        .append('c')
        .append(node.claims());
    for (int i = 0; i < node.targets().size(); i++) {
      append(key, node.targets().get(i), post, i);
      key.append(node.seen().get(i).sending()).append(node.seen().get(i).lost());
    }
    append(key, node.review());
  }

  private void append(StringBuilder key, TargetState target, Post post, int channel) {
    key.append(target.phase().charAt(0)).append(target.phase().charAt(2));
    target
        .findPlan()
        .ifPresent(plan -> key.append(
                Duration.between(World.START, plan.slot().at()).toHours())
            .append(plan.digest().equals(world.writing().message(post.content(), channel)))
            .append(plan.attempts()));
    target.findAttempt().ifPresent(attempt -> key.append(attempt.fence()));
  }

  private static void append(StringBuilder key, ApprovalState state) {
    key.append(';').append(state.phase());
    if (state instanceof ApprovalState.Closed closed) {
      closed.by().ifPresent(key::append);
    }
    state.findRound().ifPresent(round -> append(key, round));
  }

  private static void append(StringBuilder key, Round round) {
    key.append(round.number())
        .append(round.policy().label())
        .append('r')
        .append(round.revision())
        .append(round.digest().hex(), 0, 6)
        .append(round.contributors());
    changes(key, round.content().edits());
    for (StageRecord record : round.stages()) {
      append(key, record);
    }
    boolean aging = isAging(round.policy());
    List<String> votes = new ArrayList<>(round.votes().size());
    for (Vote vote : round.votes()) {
      votes.add(vote(vote, aging));
    }
    Collections.sort(votes);
    votes.forEach(key::append);
    List<String> objections = new ArrayList<>(round.objections().size());
    for (Objection objection : round.objections()) {
      objections.add(objection(objection));
    }
    Collections.sort(objections);
    objections.forEach(key::append);
    for (Delegation delegation : round.delegations()) {
      key.append('d')
          .append(delegation.stage(), 0, 2)
          .append(delegation.principal())
          .append('>')
          .append(delegation.to());
    }
    key.append(round.unconfirmed() ? 'U' : '-').append(round.kept().late() ? 'L' : '-');
    round.asked().ifPresent(asked -> append(key.append('?'), asked));
    round.override().ifPresent(override -> append(key.append('!'), override));
  }

  /** For each revision of the round, what has changed since: that decides which older votes are taken. */
  @SuppressWarnings("EnumOrdinal") // letters of this run alone
  private static void changes(StringBuilder key, List<EditMark> edits) {
    Set<Facet.Kind> since = EnumSet.noneOf(Facet.Kind.class);
    for (int i = edits.size() - 1; i > 0; i--) {
      if (!edits.get(i).cosmetic()) {
        since.addAll(edits.get(i).changed());
      }
      key.append('e');
      for (Facet.Kind kind : since) {
        key.append((char) ('a' + kind.ordinal()));
      }
    }
  }

  private static void append(StringBuilder key, StageRecord record) {
    key.append('|')
        .append(record.applies().name().charAt(0))
        .append(record.status().name(), 0, 2);
    people(key, record.expected());
    people(key, record.added());
    key.append(record.instead().isEmpty() ? "" : record.instead())
        .append(record.done().isEmpty() ? "" : record.done());
  }

  private static void people(StringBuilder key, Set<PersonId> people) {
    if (!people.isEmpty()) {
      key.append(people);
    }
  }

  /** Whether it matters within the hours of the world when somebody voted. */
  static boolean isAging(ApprovalPolicy policy) {
    return policy.approvalTtl().compareTo(LONG) < 0;
  }

  static String vote(Vote vote, boolean aging) {
    return "v" + vote.stage().charAt(0) + vote.by() + (vote.agrees() ? "+" : "0")
        + (vote.onBehalfOf().isPresent() ? vote.principal() : "") + vote.revision()
        + vote.fits() + (aging ? Duration.between(World.START, vote.at()).toHours() : "");
  }

  static String objection(Objection objection) {
    return (objection.isVeto() ? "n" : "o")
        + objection.stage().charAt(0)
        + objection.by()
        + (objection.onBehalfOf().isPresent() ? objection.principal() : "")
        + objection.round();
  }

  static void append(StringBuilder key, StageOverride override) {
    key.append(override.stages()).append(override.by()).append(override.revision());
    override.confirmedBy().ifPresent(key::append);
    key.append(override.spentOn());
  }
}
