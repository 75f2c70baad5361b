package dev.gotong.approval;

import dev.gotong.approval.oracle.ApprovalOracle.Phase;
import dev.gotong.base.PersonId;
import dev.gotong.publishing.TargetEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at what an accepted move did: whether whoever moved might do it, and whether what was said of it is so. */
final class EdgeChecks {
  private final World world;

  EdgeChecks(World world) {
    this.world = world;
  }

  /**
   * Where a move led.
   *
   * @param from the world before
   * @param said what the oracle said there
   * @param move the move
   * @param moved what came of it
   * @param says what the oracle says now
   */
  record Edge(Node from, Answers said, Move move, Outcome.Moved moved, Answers says) {
    List<ApprovalEvent> events() {
      return moved.reviewed();
    }

    Node to() {
      return moved.node();
    }
  }

  Optional<String> findViolation(Edge edge) {
    List<String> found = new ArrayList<>();
    conclusions(edge, found);
    frozen(edge, found);
    time(edge, found);
    for (int i = 0; i < edge.events().size(); i++) {
      ApprovalEvent event = edge.events().get(i);
      if (event instanceof VoteEvent.VoteCast cast) {
        new Entitlement(world, edge)
            .check(cast.vote().stage(), cast.vote().by(), cast.vote().principal(), false, found);
        delegation(edge, cast.vote(), found);
      } else if (event instanceof VoteEvent.ObjectionRaised raised) {
        Objection objection = raised.objection();
        new Entitlement(world, edge)
            .check(objection.stage(), objection.by(), objection.principal(), true, found);
      } else if (event instanceof PowerEvent.Overridden overridden) {
        override(edge, i, overridden.override(), found);
      } else {
        rights(edge, event, found);
      }
    }
    edge.moved().sent().forEach(sent -> sending(edge, sent, found));
    return found.stream().findFirst();
  }

  private static void require(boolean holds, String sentence, List<String> found) {
    if (!holds) {
      found.add(sentence);
    }
  }

  /** INV-1, INV-2 and INV-11 of events: approved is said when it is so, and lost comes first. */
  private static void conclusions(Edge edge, List<String> found) {
    boolean cleared = false;
    boolean lost = false;
    for (int i = 0; i < edge.events().size(); i++) {
      ApprovalEvent event = edge.events().get(i);
      if (event instanceof StageEvent.Cleared clear) {
        cleared = true;
        require(
            edge.says().approved().filter(clear.digest()::equals).isPresent()
                && clear.revision() == edge.to().revision(),
            "INV-1: " + clear + ", but what is approved is " + edge.says().approved(),
            found);
      }
      if (event instanceof StageEvent.Lost) {
        lost = true;
        require(
            i == 0 || edge.events().get(i - 1) instanceof TimeEvent.Ticked,
            "INV-1: that approval is lost does not come first",
            found);
      }
    }
    boolean was = edge.said().isApproved();
    boolean is = edge.says().isApproved();
    boolean anew = is && (!was || edge.from().revision() != edge.to().revision());
    require(
        lost == (was && !is),
        "INV-1: lost is " + lost + ", approved was " + was + ", is " + is,
        found);
    require(
        cleared == anew,
        "INV-2: cleared is " + cleared + ", approved was " + was + ", is " + is,
        found);
  }

  /** INV-16: what is closed is only reopened; what is on its way or out is not touched. */
  private static void frozen(Edge edge, List<String> found) {
    if (edge.said().isIn(Phase.CLOSED)) {
      require(
          edge.events().stream().allMatch(RoundEvent.Reopened.class::isInstance),
          "INV-16: a closed review did more than reopen: " + edge.events(),
          found);
    }
    if (edge.from().isFrozen()) {
      require(
          edge.events().stream().allMatch(PowerEvent.OverrideSpent.class::isInstance),
          "INV-16: a review changed while the post was out: " + edge.events(),
          found);
      require(
          edge.moved().written().isEmpty(),
          "INV-16: a post changed while it was out: " + edge.moved().written(),
          found);
    }
  }

  /** INV-15: silence does not approve, and takes nothing off what is missing. */
  private static void time(Edge edge, List<String> found) {
    if (edge.move().kind() != Move.Kind.TICK) {
      return;
    }
    require(
        edge.said().isApproved() || !edge.says().isApproved(), "INV-15: time approved it", found);
    edge.says()
        .statuses()
        .forEach((stage, status) -> require(
            status != StageStatus.SATISFIED
                || edge.said().statuses().get(stage) == StageStatus.SATISFIED
                || edge.said().statuses().get(stage) == StageStatus.BLOCKED
                || hasLeaver(edge),
            "INV-15: time satisfied " + stage,
            found));
  }

  private static boolean hasLeaver(Edge edge) {
    return edge.events().stream()
        .anyMatch(event ->
            event instanceof VoteEvent.ObjectionCleared || event instanceof TimeEvent.StepTaken);
  }

  /** INV-9: who votes for another stands at the end of a chain of people who are away. */
  private void delegation(Edge edge, Vote vote, List<String> found) {
    if (vote.onBehalfOf().isEmpty()) {
      require(vote.via().isEmpty(), "INV-9: a vote of one's own by way of " + vote.via(), found);
      return;
    }
    int hour = edge.from().hour();
    PersonId from = vote.principal();
    Set<PersonId> seen = new HashSet<>();
    for (PersonId next : vote.via()) {
      require(world.crew().isAway(from, hour), "INV-9: " + from + " was there", found);
      require(seen.add(next), "INV-9: a ring of backups: " + vote.via(), found);
      require(
          world.crew().backups(from).contains(next) || isNamed(edge, vote.stage(), from, next),
          "INV-9: " + next + " is no backup of " + from,
          found);
      from = next;
    }
    require(from.equals(vote.by()), "INV-9: the chain ends with " + from, found);
    require(
        vote.via().size() <= Entitlement.policy(edge).separation().maxHops(),
        "INV-9: too many steps: " + vote.via(),
        found);
  }

  private boolean isNamed(Edge edge, String stage, PersonId principal, PersonId to) {
    Optional<Delegation> named = Optional.empty();
    for (ApprovalEvent event : edge.from().history()) {
      if (event instanceof PowerEvent.Delegated delegated
          && delegated.delegation().stage().equals(stage)
          && delegated.delegation().principal().equals(principal)) {
        named = Optional.of(delegated.delegation());
      }
      if (event instanceof PowerEvent.DelegationEnded ended
          && ended.stage().equals(stage)
          && ended.principal().equals(principal)) {
        named = Optional.empty();
      }
    }
    return named
        .filter(
            d -> d.to().equals(to) && d.until().isAfter(world.time(edge.from().hour())))
        .isPresent();
  }

  /** INV-14: an override has two people with the right, a reason, the present content, and an auditor. */
  private void override(Edge edge, int place, StageOverride override, List<String> found) {
    OverrideRules rules = Entitlement.policy(edge).overrides();
    List<ApprovalEvent> events = edge.events();
    require(
        events.size() > place + 2
            && events.get(place + 1) instanceof PowerEvent.AuditRaised raised
            && !raised.reason().isBlank()
            && events.get(place + 2) instanceof PowerEvent.LookBackDue,
        "INV-14: an override without an audit",
        found);
    require(
        override.reason().replaceAll("\\s", "").length() >= rules.minReason(),
        "INV-14: an override without a reason",
        found);
    require(
        override.revision() == edge.from().revision()
            && override.digest().equals(edge.from().written().digest()),
        "INV-14: an override of another content",
        found);
    Set<PersonId> people = new HashSet<>(Set.of(override.by()));
    override.confirmedBy().ifPresent(people::add);
    require(
        !rules.dualControl() || (people.size() == 2 && isAsked(edge, override)),
        "INV-14: nobody confirmed the override",
        found);
    for (PersonId person : people) {
      require(
          has(edge, person, ReviewRight.OVERRIDE)
              && !edge.from().written().contributors().contains(person),
          "INV-14: " + person + " may not override",
          found);
    }
    boolean vetoed = edge.from().review().findRound().orElseThrow().objections().stream()
        .anyMatch(o -> o.kind() == Objection.Kind.VETO
            && !(rules.beatsVeto() && override.stages().contains(o.stage())));
    require(!vetoed, "INV-12: an override against a veto", found);
  }

  private static boolean isAsked(Edge edge, StageOverride override) {
    return edge.said()
            .all()
            .getOrDefault("asked override", "")
            .startsWith(override.stages().toString() + override.by())
        && edge.move().by().findPerson().equals(override.confirmedBy());
  }

  private boolean has(Edge edge, PersonId person, ReviewRight right) {
    return world.crew().isMember(person, edge.from().hour())
        && world.crew().rights(person).contains(right);
  }

  /** What takes a right of its own is done by whoever has it, or whose thing it is. */
  private void rights(Edge edge, ApprovalEvent event, List<String> found) {
    new Authority(world, edge).findWrong(event).ifPresent(found::add);
  }

  /** INV-3, INV-4 and INV-5; that an attempt follows another only if it is not out, the oracle of targets says. */
  private void sending(Edge edge, Outcome.Sent sent, List<String> found) {
    if (!(sent.event() instanceof TargetEvent.Begun)) {
      return;
    }
    Node to = edge.to();
    require(
        edge.says().approved().filter(to.written().digest()::equals).isPresent(),
        "INV-3: what is sent is not what is approved",
        found);
    require(
        to.targets()
            .get(sent.channel())
            .findPlan()
            .orElseThrow()
            .digest()
            .equals(world.writing().message(to.written().content(), sent.channel())),
        "INV-3: what is sent is not what the post says",
        found);
    require(
        to.hold() instanceof dev.gotong.calendar.HoldState.Free,
        "INV-5: an attempt began while publishing was stopped",
        found);
    require(!world.isRevoked(to), "INV-3: an attempt began under a policy that is revoked", found);
    boolean spent = to.review().findRound().orElseThrow().override().stream()
        .anyMatch(o -> o.spentOn().contains(world.channels().get(sent.channel())));
    require(!spent, "INV-14: an override counted twice on a channel", found);
  }
}
