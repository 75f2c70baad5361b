package dev.gotong.fire;

import dev.gotong.Gotong;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Envelope;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Variant;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.StorageException;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Ana leads, bo writes, citra approves and publishes. All of them keep asking, and remember what they were told. */
final class People {
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId CITRA = PersonId.of("citra");
  private static final List<PostId> POSTS =
      IntStream.range(0, 8).mapToObj(number -> PostId.of("post-" + number)).toList();
  private static final List<ChannelId> CHANNELS =
      Fire.NETWORKS.keySet().stream().map(Fire::channel).toList();
  private static final List<Duration> LATER =
      List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofHours(1));

  /** A way to ask, which can be asked again. */
  private interface Question {
    Decision<? extends Event> ask(Envelope envelope);
  }

  /** What was asked, and the first answer; empty as long as there was none. */
  private static final class Asked {
    final Envelope envelope;
    final String kind;
    final Question question;
    Optional<Decision<? extends Event>> answer = Optional.empty();

    Asked(Envelope envelope, String kind, Question question) {
      this.envelope = envelope;
      this.kind = kind;
      this.question = question;
    }
  }

  private final Fire fire;
  private final Gotong gotong;
  private final List<Asked> asked = new ArrayList<>();
  private int commands;
  private int texts;

  People(Fire fire, Gotong gotong) {
    this.fire = fire;
    this.gotong = gotong;
  }

  void settle() {
    Settling.commands()
        .forEach(command -> gotong.team().carryOut(next(ANA), command).orThrow());
    gotong.team().change(next(ANA), Settling.settings()).orThrow();
  }

  private Envelope next(PersonId person) {
    return Envelope.of(Fire.W, CommandId.of("c-" + ++commands), person);
  }

  PublisherClass publisherClass(ChannelId channel) {
    return Fire.NETWORKS.entrySet().stream()
        .filter(each -> Fire.channel(each.getKey()).equals(channel))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** Somebody does something. */
  void act() {
    PostId post = fire.chance.any(POSTS);
    ChannelId channel = fire.chance.any(CHANNELS);
    try {
      switch (fire.chance.below(20)) {
        case 0 -> edit(post);
        case 1, 2, 3, 4, 5 -> readyPost(post);
        case 6 -> submit(post);
        case 7 -> approve(post);
        case 8 -> retract(post);
        case 9, 10, 11, 12 -> schedule(post, channel);
        case 13 -> ask("target", CITRA, e -> gotong.calendar().unschedule(e, post, channel));
        case 14 -> hold(fire.chance.oneIn(3) ? Optional.empty() : Optional.of(channel));
        case 15 -> right();
        case 16 -> resolve(post, channel);
        case 17 -> gotong.approvals().tick(Fire.W);
        case 18 -> again();
        default -> look(post).ifPresent(seen -> change(post, seen));
      }
    } catch (StorageException e) {
      fire.count("person not served");
    } catch (Crash e) {
      fire.count("person cut off");
    }
  }

  private Optional<Post> look(PostId post) {
    return gotong.posts().find(Fire.W, post);
  }

  private Content content() {
    String text = "Text " + ++texts;
    return Content.builder()
        .variants(CHANNELS.stream().map(channel -> Variant.of(channel, text)).toList())
        .build();
  }

  private void edit(PostId post) {
    Optional<Post> seen = look(post);
    PostCommand command = seen.isPresent()
        ? new PostCommand.Edit(seen.get().revision(), content())
        : new PostCommand.CreateDraft(post, content());
    ask("post", BO, e -> gotong.posts().carryOut(e, post, command));
  }

  private void change(PostId post, Post seen) {
    PostCommand command = fire.chance.oneIn(8)
        ? new PostCommand.Withdraw(seen.revision(), "no more")
        : new PostCommand.Edit(seen.revision(), content());
    ask("post", BO, e -> gotong.posts().carryOut(e, post, command));
  }

  private void submit(PostId post) {
    look(post)
        .ifPresent(seen -> ask(
            "approval",
            BO,
            e -> gotong
                .approvals()
                .carryOut(e, post, new CourseCommand.Submit(seen.revision(), seen.digest()))));
  }

  private void approve(PostId post) {
    PersonId person = fire.chance.oneIn(6) ? BO : CITRA;
    look(post)
        .ifPresent(seen -> ask(
            "approval",
            person,
            e -> gotong
                .approvals()
                .carryOut(
                    e, post, new VoteCommand.Approve("editor", seen.revision(), seen.digest()))));
  }

  private void retract(PostId post) {
    VoteCommand command = new VoteCommand.RetractVote("editor");
    ask("approval", CITRA, e -> gotong.approvals().carryOut(e, post, command));
  }

  /** What goes well most of the time. */
  private void readyPost(PostId post) {
    if (look(post).isEmpty()) {
      edit(post);
    }
    submit(post);
    approve(post);
    schedule(post, fire.chance.any(CHANNELS));
    schedule(post, fire.chance.any(CHANNELS));
  }

  private void schedule(PostId post, ChannelId channel) {
    Instant at = fire.clock.instant().plus(fire.chance.any(LATER));
    ask("target", CITRA, e -> gotong.calendar().schedule(e, Slot.of(post, channel, at)));
  }

  private void hold(Optional<ChannelId> channel) {
    HoldCommand command =
        fire.chance.oneIn(3) ? new HoldCommand.Place("a fire") : new HoldCommand.Lift("it is out");
    ask("hold", ANA, e -> gotong.calendar().hold(e, channel, command));
  }

  private void right() {
    Grant grant = Grant.permit(CITRA, Action.APPROVE, Scope.everywhere());
    TeamCommand command =
        fire.chance.oneIn(4) ? new TeamCommand.Revoke(grant) : new TeamCommand.Permit(grant);
    ask("team", ANA, e -> gotong.team().carryOut(e, command));
  }

  /** Looks at the network, and says what is there. */
  private void resolve(PostId post, ChannelId channel) {
    TargetState state = gotong.publishing().state(Fire.W, post, channel);
    Berth berth = fire.ledger.berths.get(post + "/" + channel);
    if (state instanceof TargetState.Unclear && !fire.sea.isOnTheWay(berth.key())) {
      Optional<String> found =
          fire.sea.isOut(berth.key()) ? Optional.of("urn:" + berth.key()) : Optional.empty();
      ask("target", CITRA, e -> gotong.publishing().resolve(e, post, channel, found));
    }
  }

  /** Asks the same again, as somebody does who got no answer. */
  private void again() {
    if (!asked.isEmpty()) {
      ask(fire.chance.any(asked));
      fire.count("asked again");
    }
  }

  private void ask(String kind, PersonId person, Question question) {
    Asked next = new Asked(next(person), kind, question);
    asked.add(next);
    ask(next);
  }

  private void ask(Asked next) {
    fire.take();
    Optional<Decision<? extends Event>> before = next.answer;
    if (before.isPresent() && !(before.get() instanceof Decision.Accepted<?>)) {
      next.answer =
          Optional.empty(); // what was refused may be accepted now, and the answer be lost
    }
    Decision<? extends Event> decision = next.question.ask(next.envelope);
    fire.count(decision.fold(events -> "accepted", refusal -> refusal.code()));
    fire.ledger.catchUp();
    if (next.answer.isPresent() && next.answer.get() instanceof Decision.Accepted<?>) {
      Violation.unless(
          next.answer.get().equals(decision),
          "%s was answered in two ways: %s, %s",
          next.envelope,
          next.answer.get(),
          decision);
    }
    next.answer = Optional.of(decision);
    check(next);
  }

  /** What was accepted is in the chain, once, as it was told; what was refused is not. */
  private void check(Asked each) {
    List<? extends Event> told = each.answer.orElseThrow().fold(events -> events, r -> List.of());
    Violation.unless(
        fire.ledger.of(each.envelope.commandId().value(), each.kind).equals(told),
        "%s was told %s, but the chain has %s",
        each.envelope,
        told,
        fire.ledger.of(each.envelope.commandId().value(), each.kind));
  }

  /** What is kept says the same as the events. */
  void checkKept(Gotong desks) {
    for (PostId post : POSTS) {
      for (ChannelId channel : CHANNELS) {
        String kept = desks.publishing().state(Fire.W, post, channel).phase();
        Berth berth = fire.ledger.berths.get(post + "/" + channel);
        String told = berth == null ? "unscheduled" : berth.phase();
        Violation.unless(kept.equals(told), "%s is told %s, and kept %s", post, told, kept);
      }
    }
  }

  void checkAnswers() {
    asked.stream().filter(each -> each.answer.isPresent()).forEach(this::check);
  }
}
