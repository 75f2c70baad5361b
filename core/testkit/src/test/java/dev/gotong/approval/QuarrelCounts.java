package dev.gotong.approval;

import dev.gotong.base.Refusal;
import dev.gotong.testkit.QuarrelWorld;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what came up in many stories: laws that never met a refusal, or an event, would say nothing of it. */
final class QuarrelCounts {
  private static final List<String> COMMANDS = List.of(
      "Abstain",
      "Approve",
      "CastVeto",
      "ClearObjection",
      "ConfirmOverride",
      "Delegate",
      "EndDelegation",
      "InvalidateVotes",
      "NoteDispatch",
      "NoteEdit",
      "OverrideStages",
      "RebasePolicy",
      "Reopen",
      "RequestChanges",
      "RetractVote",
      "Submit",
      "Tick",
      "Withdraw");

  /** Commands that are accepted or have no effect, and are never refused. */
  private static final List<String> WILLING = List.of("NoteDispatch", "Tick");

  private static final List<String> REFUSALS = List.of(
      "already-voted",
      "condition-unknown",
      "delegation-past",
      "forbidden",
      "late-objection",
      "locked",
      "no-objection",
      "no-override",
      "no-stage-applies",
      "no-veto",
      "no-vote",
      "not-a-member",
      "not-approved",
      "not-delegate",
      "not-eligible",
      "override-spent",
      "policy-editor",
      "policy-revoked",
      "principal-present",
      "publishing-in-progress",
      "quorum-unreachable",
      "reason-too-short",
      "second-person",
      "self-approval",
      "slot-passed",
      "slot-taken",
      "stage-not-applicable",
      "stage-not-open",
      "stale-policy",
      "stale-revision",
      "unknown-member",
      "unknown-stage",
      "vetoed",
      "wrong-phase");

  private static final List<String> EVENTS = List.of(
      "abstained",
      "added",
      "agreed",
      "audit-raised",
      "changes-requested",
      "cleared",
      "delegated",
      "delegation-ended",
      "edit-noted",
      "ended",
      "escalated",
      "lead-passed",
      "look-back-due",
      "lost",
      "objection-cleared",
      "overridden",
      "override-asked",
      "override-spent",
      "policy-rebased",
      "reassigned",
      "reminded",
      "reopened",
      "sent-back",
      "stage-moved",
      "submitted",
      "ticked",
      "vetoed",
      "vote-retracted",
      "votes-invalidated",
      "votes-struck");

  private final Map<String, Integer> counts = new TreeMap<>();
  private int stories;
  private int commands;

  void begin() {
    stories++;
  }

  int stories() {
    return stories;
  }

  void count(QuarrelGame.Turn turn) {
    commands++;
    String kind = turn.command().getClass().getSimpleName();
    turn.decision()
        .match(
            accepted -> plus(kind + " accepted"),
            refused -> plus(kind + " refused") + plus(refused.refusal().code()),
            unchanged -> plus(kind + " unchanged"));
    for (ApprovalEvent event : turn.events()) {
      plus("event " + event.code());
      if (event instanceof RoundEvent.Ended ended) {
        plus("ended " + ended.ending());
      } else if (event instanceof RoundEvent.SentBack back) {
        plus("back " + back.cause());
      } else if (event instanceof StageEvent.Lost lost) {
        plus("lost " + lost.cause());
      } else if (event instanceof StageEvent.StageMoved moved) {
        plus("stage " + moved.status());
      }
    }
    Approvals.findBar(turn.after().state(), turn.facts(), QuarrelWorld.CHANNEL)
        .map(Refusal::code)
        .ifPresent(this::plus);
    plus("phase " + turn.after().state().getClass().getSimpleName());
    turn.after().state().findRound().ifPresent(round -> {
      if (round.unconfirmed()) {
        plus("waits for a last word");
      }
      for (DroppedVote dropped : round.dropped()) {
        plus("dropped " + dropped.cause());
      }
    });
  }

  private int plus(String what) {
    return counts.merge(what, 1, Integer::sum);
  }

  private static final List<String> SELDOM = List.of("NoteDispatch", "RebasePolicy");

  /** {@return what comes up in a few hundred stories, and did not} */
  List<String> unseen() {
    return unseen(Stream.of(
        COMMANDS.stream().filter(kind -> !SELDOM.contains(kind)).map(kind -> kind + " accepted"),
        COMMANDS.stream().filter(kind -> !WILLING.contains(kind)).map(kind -> kind + " refused"),
        names("ended ", Ending.values()),
        names("stage ", StageStatus.values()).filter(name -> !name.equals("stage ERROR")),
        names("dropped ", DroppedVote.Cause.values()),
        Stream.of("Draft", "InReview", "ChangesRequested", "Approved", "Closed")
            .map(phase -> "phase " + phase),
        Stream.of("back CHANGES_WANTED", "lost EDIT")));
  }

  /** {@return what comes up in very many stories, and did not: every code, event and cause there is} */
  List<String> rareUnseen() {
    return unseen(Stream.of(
        SELDOM.stream().map(kind -> kind + " accepted"),
        REFUSALS.stream().map(code -> "approval." + code),
        EVENTS.stream().map(code -> "event approval." + code),
        names("back ", RoundEvent.SentBack.Cause.values()),
        names("lost ", LossCause.values()),
        Stream.of("waits for a last word", "stage ERROR")));
  }

  private List<String> unseen(Stream<Stream<String>> wanted) {
    return wanted
        .flatMap(names -> names)
        .filter(name -> !counts.containsKey(name))
        .toList();
  }

  private static Stream<String> names(String prefix, Enum<?>[] values) {
    return Stream.of(values).map(value -> prefix + value);
  }

  Map<String, Integer> all() {
    return counts;
  }

  /** {@return so many stories and commands, and how many of each kind were accepted and refused} */
  String line() {
    return stories + " stories, " + commands + " commands, accepted/refused: "
        + COMMANDS.stream()
            .map(kind -> kind + " " + counts.getOrDefault(kind + " accepted", 0) + "/"
                + counts.getOrDefault(kind + " refused", 0))
            .collect(Collectors.joining(", "));
  }
}
