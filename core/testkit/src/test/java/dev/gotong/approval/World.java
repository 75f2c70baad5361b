package dev.gotong.approval;

import dev.gotong.base.Actor;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.calendar.HoldState;
import dev.gotong.calendar.Slot;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostFacts;
import dev.gotong.post.PostState;
import dev.gotong.post.Posts;
import dev.gotong.predicate.Attributes;
import dev.gotong.publishing.PublishingPolicy;
import dev.gotong.publishing.TargetState;
import dev.gotong.publishing.oracle.TargetOracle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small world to explore: a post of Ana's, the people around it, the policies that apply to it and a clock with few
 * hours. It is driven as the desks drive the machines.
 */
final class World {
  static final PostId POST = PostId.of("post");
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  /** At this hour the post is to go out. */
  static final int SLOT = 2;

  /** Half an hour: it is too late an hour after the slot. */
  static final PublishingPolicy PUBLISHING = PublishingPolicy.of(Duration.ofMinutes(30), 3);

  private final Crew crew;
  private final List<ChannelId> channels;
  private final Writing writing;
  private final ApprovalPolicy first;
  private final Map<Integer, ApprovalPolicy> editions = new HashMap<>();
  private final Map<ApprovalPolicy, PersonId> editors = new HashMap<>();
  private final Map<Integer, ReviewPeople> people = new HashMap<>();
  private final Map<Actor, ApprovalFacts> asked = new HashMap<>();
  private Optional<Node> askedAt = Optional.empty();
  private Optional<ReviewSubject> subject = Optional.empty();
  private Optional<ApprovalPolicy> vip = Optional.empty();
  private Content started;
  private int revokedFrom = Integer.MAX_VALUE;

  World(Crew crew, ApprovalPolicy first, String... channels) {
    this.crew = crew;
    this.first = first;
    this.channels = List.of(channels).stream().map(ChannelId::of).toList();
    this.writing = new Writing(this.channels);
    this.started = writing.content(0);
  }

  /** Lets that part of the post be the other way from the start. */
  World startingWith(Writing.Part part) {
    started = writing.turned(started, part);
    return this;
  }

  /** Lets another policy be the one that is selected from an hour on, and somebody be the one who changed it. */
  World from(int hour, ApprovalPolicy policy, PersonId editor) {
    editions.put(hour, policy);
    editors.put(policy, editor);
    return this;
  }

  /** Lets the first policy be one that must not be followed any more from an hour on. */
  World revoked(int hour) {
    revokedFrom = hour;
    return this;
  }

  /** Lets another policy be selected for what bears the label. */
  World forLabelled(ApprovalPolicy policy) {
    vip = Optional.of(policy);
    return this;
  }

  Crew crew() {
    return crew;
  }

  /** {@return the policy that is selected before any other} */
  ApprovalPolicy first() {
    return first;
  }

  List<ChannelId> channels() {
    return channels;
  }

  Writing writing() {
    return writing;
  }

  Instant time(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  Slot slot(int channel, int hour) {
    return Slot.of(POST, channels.get(channel), time(hour));
  }

  /** {@return the world before anything but the writing of the post has happened} */
  Node start(Rules rules) {
    PostCommand create = new PostCommand.CreateDraft(POST, started);
    Posts posts = new Posts();
    PostState post = posts.evolveAll(
        posts.initial(),
        posts.decide(posts.initial(), create, PostFacts.of(Crew.ANA)).orThrow());
    return new Node(
        post,
        List.of(post.findPost().orElseThrow().digest()),
        rules.approvals().initial(),
        new HoldState.Free(),
        Collections.nCopies(channels.size(), rules.targets().initial()),
        Collections.nCopies(channels.size(), TargetOracle.start()),
        0,
        0,
        List.of());
  }

  /** {@return what a decision about the review may rely on there, if that actor asks} */
  @SuppressWarnings(
      "ReferenceEquality") // the node at hand, not one that is equal: this only saves work
  ApprovalFacts facts(Node node, Actor by) {
    if (askedAt.filter(at -> at == node).isEmpty()) {
      askedAt = Optional.of(node);
      subject = Optional.of(subject(node));
      asked.clear();
    }
    return asked.computeIfAbsent(
        by,
        any -> ApprovalFacts.builder()
            .by(by)
            .now(time(node.hour()))
            .rights(by.findPerson().map(crew::rights).orElse(Set.of()))
            .subject(subject.orElseThrow())
            .people(people.computeIfAbsent(node.hour(), crew::people))
            .build());
  }

  private ReviewSubject subject(Node node) {
    Post post = node.written();
    ApprovalPolicy policy = policy(node);
    return ReviewSubject.builder()
        .author(post.author())
        .revision(post.revision())
        .digest(post.digest())
        .contributors(post.contributors())
        .attributes(Attributes.builder()
            .level("rating", post.content().rating().name().toLowerCase(Locale.ROOT))
            .build())
        .policy(policy)
        .policyEditor(Optional.ofNullable(editors.get(policy)))
        .revoked(isRevoked(node))
        .slot(nextSlot(node))
        .frozen(node.isFrozen())
        .build();
  }

  /** {@return the policy that is selected there} */
  ApprovalPolicy policy(Node node) {
    boolean labelled = Writing.is(writing.parts(node.written().content()), Writing.Part.LABELS);
    if (labelled && vip.isPresent()) {
      return vip.get();
    }
    ApprovalPolicy policy = first;
    for (int hour = 0; hour <= node.hour(); hour++) {
      policy = editions.getOrDefault(hour, policy);
    }
    return policy;
  }

  boolean isRevoked(Node node) {
    return node.hour() >= revokedFrom
        && node.review().findRound().filter(r -> r.policy().equals(first)).isPresent();
  }

  private static Optional<Instant> nextSlot(Node node) {
    List<Instant> slots = new ArrayList<>();
    for (TargetState target : node.targets()) {
      if (target instanceof TargetState.Scheduled scheduled) {
        slots.add(scheduled.plan().slot().at());
      }
    }
    return slots.isEmpty() ? Optional.empty() : Optional.of(Collections.min(slots));
  }
}
