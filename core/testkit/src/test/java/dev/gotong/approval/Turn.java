package dev.gotong.approval;

import dev.gotong.base.Actor;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.HoldEvent;
import dev.gotong.calendar.HoldFacts;
import dev.gotong.calendar.HoldState;
import dev.gotong.calendar.Holds;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostEvent;
import dev.gotong.post.PostFacts;
import dev.gotong.post.PostState;
import dev.gotong.post.Posts;
import dev.gotong.publishing.Connection;
import dev.gotong.publishing.PublishingFacts;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.publishing.oracle.TargetOracle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One answer of a desk: several machines may move in it, and if one refuses, none does.
 *
 * <p>Not thread-safe.
 */
final class Turn {
  private static final Posts POSTS = new Posts();
  private static final Holds HOLDS = new Holds();

  private final World world;
  private final Rules rules;
  private final Node before;
  private final Actor by;
  private final List<ApprovalEvent> reviewed = new ArrayList<>();
  private final List<PostEvent> written = new ArrayList<>();
  private final List<Outcome.Sent> sent = new ArrayList<>();
  private Optional<String> refusal = Optional.empty();
  private boolean beyond;

  private Node now;
  private PostState post;
  private List<Digest> digests;
  private ApprovalState review;
  private HoldState hold;
  private List<TargetState> targets;
  private List<TargetOracle> seen;
  private int hour;
  private int claims;
  private List<ApprovalEvent> history;

  Turn(World world, Rules rules, Node before, Actor by) {
    this.world = world;
    this.rules = rules;
    this.before = before;
    this.by = by;
    now = before;
    post = before.post();
    digests = before.digests();
    review = before.review();
    hold = before.hold();
    targets = before.targets();
    seen = before.seen();
    hour = before.hour();
    claims = before.claims();
    history = before.history();
  }

  /** {@return where the world stands after all that was asked so far} */
  Node now() {
    return now;
  }

  World world() {
    return world;
  }

  Rules rules() {
    return rules;
  }

  ApprovalFacts facts() {
    return world.facts(now, by);
  }

  List<PostEvent> written() {
    return written;
  }

  boolean hasSent() {
    return !sent.isEmpty();
  }

  private void moved() {
    now = new Node(post, digests, review, hold, targets, seen, hour, claims, history);
  }

  /** Says that this leads beyond what is explored. */
  void goBeyond() {
    beyond = true;
  }

  @SuppressWarnings("ReferenceEquality") // whatever happens makes another node, be it an equal one
  Outcome outcome() {
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    if (now == before) {
      return Outcome.NOTHING;
    }
    return beyond ? Outcome.BEYOND : new Outcome.Moved(now, reviewed, written, sent);
  }

  private <E> List<E> take(Decision<E> decision) {
    return decision.fold(events -> events, why -> {
      refusal = refusal.or(() -> Optional.of(why.code()));
      return List.of();
    });
  }

  void review(ApprovalCommand command) {
    note(take(rules.approvals().decide(review, command, world.facts(now, by))));
  }

  /** Tells the review something of which it does not matter whether it is refused. */
  void tell(ApprovalCommand command) {
    note(rules
        .approvals()
        .decide(review, command, world.facts(now, by))
        .fold(events -> events, why -> List.of()));
  }

  private void note(List<ApprovalEvent> events) {
    if (!events.isEmpty()) {
      reviewed.addAll(events);
      List<ApprovalEvent> all = new ArrayList<>(history.size() + events.size());
      all.addAll(history);
      all.addAll(events);
      history = all;
      review = rules.approvals().evolveAll(review, events);
      moved();
    }
  }

  void post(PostCommand command) {
    PostFacts facts = PostFacts.builder()
        .by(by.findPerson().orElseThrow())
        .locked(
            channels(t -> t instanceof TargetState.InFlight || t instanceof TargetState.Unclear))
        .published(channels(TargetState.Published.class::isInstance))
        .build();
    for (PostEvent event : take(POSTS.decide(post, command, facts))) {
      written.add(event);
      post = POSTS.evolve(post, event);
      if (event instanceof PostEvent.Edited edited) {
        List<Digest> all = new ArrayList<>(digests);
        all.add(edited.digest());
        digests = all;
      }
      moved();
    }
  }

  private Set<ChannelId> channels(Predicate<TargetState> wanted) {
    Set<ChannelId> found = new TreeSet<>();
    for (int i = 0; i < targets.size(); i++) {
      if (wanted.test(targets.get(i))) {
        found.add(world.channels().get(i));
      }
    }
    return found;
  }

  /** Asks a target; fails if what happens is against what its oracle has seen. */
  void target(int channel, TargetCommand command, Optional<Refusal> bar) {
    Instant at = world.time(hour);
    PublishingFacts facts = new PublishingFacts(at, bar, World.PUBLISHING, Connection.lasting());
    for (TargetEvent event : take(rules.targets().decide(targets.get(channel), command, facts))) {
      sent.add(new Outcome.Sent(channel, event));
      targets = with(targets, channel, rules.targets().evolve(targets.get(channel), event));
      seen = with(
          seen, channel, seen.get(channel).after(event, at, bar.isPresent(), World.PUBLISHING));
      claims += event instanceof TargetEvent.Begun ? 1 : 0;
      moved();
    }
  }

  private static <T> List<T> with(List<T> list, int place, T value) {
    List<T> changed = new ArrayList<>(list);
    changed.set(place, value);
    return changed;
  }

  void hold(HoldCommand command) {
    HoldFacts facts = new HoldFacts(by.findPerson().orElseThrow(), World.START);
    for (HoldEvent event : take(HOLDS.decide(hold, command, facts))) {
      hold = HOLDS.evolve(hold, event);
      moved();
    }
  }

  void later() {
    hour++;
    moved();
  }
}
