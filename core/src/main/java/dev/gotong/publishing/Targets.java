package dev.gotong.publishing;

import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.Slot;
import dev.gotong.publishing.TargetCommand.Begin;
import dev.gotong.publishing.TargetCommand.Resolve;
import dev.gotong.publishing.TargetCommand.Schedule;
import dev.gotong.publishing.TargetEvent.Begun;
import dev.gotong.publishing.TargetEvent.HandedBack;
import dev.gotong.publishing.TargetEvent.ScheduleCleared;
import dev.gotong.publishing.TargetEvent.ScheduleSet;
import dev.gotong.publishing.TargetEvent.SlotMissed;
import dev.gotong.publishing.TargetEvent.WentOut;
import dev.gotong.publishing.TargetState.InFlight;
import dev.gotong.publishing.TargetState.Missed;
import dev.gotong.publishing.TargetState.Published;
import dev.gotong.publishing.TargetState.Rejected;
import dev.gotong.publishing.TargetState.Scheduled;
import dev.gotong.publishing.TargetState.Unclear;
import dev.gotong.publishing.TargetState.Unscheduled;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The rules of one post on one channel. One attempt at a time; what is in flight or unclear is neither edited nor moved;
 * whatever may have been sent is looked for before it is sent again. An attempt in which the network was not called does
 * not count as one.
 */
public final class Targets
    implements Decider<TargetState, TargetCommand, PublishingFacts, TargetEvent> {

  private static final String NOT_SENT = "neither be on its way nor out";

  /** Creates the rules, which hold nothing. */
  public Targets() {}

  @Override
  public TargetState initial() {
    return new Unscheduled();
  }

  @Override
  public Decision<TargetEvent> decide(
      TargetState state, TargetCommand command, PublishingFacts facts) {
    return command.match(
        schedule -> schedule(state, schedule, facts),
        unschedule -> unschedule(state),
        begin -> begin(state, begin, facts),
        handBack -> inFlight(
            state,
            handBack.fence(),
            (plan, attempt) ->
                Decision.accept(new HandedBack(facts.now(), handBack.reason(), false))),
        report -> inFlight(
            state,
            report.fence(),
            (plan, attempt) ->
                Decision.accept(Outcomes.event(report.outcome(), plan, attempt, facts))),
        settle -> settle(state, settle.lookup(), facts),
        resolve -> resolve(state, resolve, facts));
  }

  private static Decision<TargetEvent> schedule(
      TargetState state, Schedule command, PublishingFacts facts) {
    if (state instanceof InFlight || state instanceof Unclear || state instanceof Published) {
      return wrongPhase(state, "scheduled", NOT_SENT);
    }
    boolean kept = keeps(state, command.slot());
    if (kept
        && state.findPlan().map(Plan::digest).filter(command.digest()::equals).isPresent()) {
      return Decision.unchanged();
    }
    return command.slot().at().isBefore(facts.now()) && !kept
        ? Decision.refuse(
            "publishing.slot-passed",
            "{post} cannot go out on {channel} at {at}: that is past; choose a later time",
            "post",
            command.slot().post(),
            "channel",
            command.slot().channel(),
            "at",
            command.slot().at())
        : Decision.accept(new ScheduleSet(
            command.slot(),
            command.digest(),
            facts.connection().findWarning(command.slot(), facts.policy().maxLateness())));
  }

  /** A slot that has passed may be kept, with another message, while it is waited for the next try. */
  private static boolean keeps(TargetState state, Slot slot) {
    return state instanceof Scheduled scheduled && scheduled.plan().slot().equals(slot);
  }

  private static Decision<TargetEvent> unschedule(TargetState state) {
    if (state instanceof Unscheduled) {
      return Decision.unchanged();
    }
    return state instanceof InFlight || state instanceof Unclear || state instanceof Published
        ? wrongPhase(state, "taken back", NOT_SENT)
        : Decision.accept(new ScheduleCleared("taken back"));
  }

  private static Decision<TargetEvent> begin(
      TargetState state, Begin command, PublishingFacts facts) {
    if (!(state instanceof Scheduled scheduled)) {
      return wrongPhase(state, "sent", "be scheduled");
    }
    Plan plan = scheduled.plan();
    Instant slotAt = plan.slot().at();
    Instant at = scheduled.dueAt().isBefore(slotAt) ? slotAt : scheduled.dueAt();
    if (facts.now().isBefore(at)) {
      return Decision.refuse(
          "publishing.not-due",
          "{post} is not sent to {channel} before {at}",
          "post",
          plan.slot().post(),
          "channel",
          plan.slot().channel(),
          "at",
          at);
    }
    return facts
        .bar()
        .or(() -> Outcomes.findTooLate(plan, facts.now(), facts.policy()))
        .<Decision<TargetEvent>>map(reason -> Decision.accept(new SlotMissed(reason)))
        .orElseGet(() -> Decision.accept(
            new Begun(new Attempt(plan.attempts() + 1, command.fence(), facts.now()))));
  }

  private static Decision<TargetEvent> inFlight(
      TargetState state, long fence, BiFunction<Plan, Attempt, Decision<TargetEvent>> rule) {
    if (!(state instanceof InFlight flight)) {
      return wrongPhase(state, "reported on", "be in flight");
    }
    return flight.attempt().fence() == fence
        ? rule.apply(flight.plan(), flight.attempt())
        : Decision.refuse(
            "publishing.fenced",
            "the report on {post} for {channel} came too late: attempt {fence} was given up, {current}"
                + " took its place",
            "post",
            flight.plan().slot().post(),
            "channel",
            flight.plan().slot().channel(),
            "fence",
            fence,
            "current",
            flight.attempt().fence());
  }

  private static Decision<TargetEvent> settle(
      TargetState state, Lookup lookup, PublishingFacts facts) {
    boolean unclear = state instanceof Unclear;
    if (!(state instanceof InFlight) && !unclear) {
      return wrongPhase(state, "settled", "be in flight or unclear");
    }
    return lookup.match(
        there -> Decision.accept(new WentOut(there.externalId(), there.at(), true)),
        absent -> Decision.accept(
            Outcomes.again(facts.now(), "it is not there", plan(state), attempt(state), facts)),
        hidden -> unclear
            ? Decision.unchanged()
            : Decision.accept(new TargetEvent.OutcomeLost(hidden.detail())));
  }

  private static Decision<TargetEvent> resolve(
      TargetState state, Resolve command, PublishingFacts facts) {
    if (!(state instanceof Unclear)) {
      return wrongPhase(state, "resolved", "be unclear");
    }
    return command
        .externalId()
        .<Decision<TargetEvent>>map(id -> Decision.accept(new WentOut(id, facts.now(), true)))
        .orElseGet(() -> Decision.accept(new ScheduleCleared("it did not go out")));
  }

  private static Decision<TargetEvent> wrongPhase(TargetState state, String verb, String must) {
    return Decision.refuse(
        "publishing.wrong-phase",
        "{target} cannot be {verb}: it is {phase}, and must {must}",
        "target",
        state
            .findPlan()
            .map(plan -> plan.slot().post() + " on " + plan.slot().channel())
            .orElse("the target"),
        "verb",
        verb,
        "phase",
        state.phase(),
        "must",
        must);
  }

  @Override
  public TargetState evolve(TargetState state, TargetEvent event) {
    return event.match(
        set -> new Scheduled(new Plan(set.slot(), set.digest(), 0), dueAt(state, set.slot())),
        cleared -> new Unscheduled(),
        begun -> new InFlight(plan(state), begun.attempt()),
        back -> new Scheduled(back.tried() ? attempted(state) : plan(state), back.until()),
        out -> new Published(attempted(state), out.externalId(), out.at()),
        rejected -> new Rejected(attempted(state), rejected.kind(), rejected.detail()),
        lost -> new Unclear(plan(state), attempt(state), lost.detail()),
        missed -> new Missed(plan(state), missed.reason()));
  }

  /** Whoever asked to wait is waited for, whatever the message says meanwhile. */
  private static Instant dueAt(TargetState state, Slot slot) {
    return keeps(state, slot) ? ((Scheduled) state).dueAt() : slot.at();
  }

  private static Plan plan(TargetState state) {
    return state
        .findPlan()
        .orElseThrow(() -> new IllegalArgumentException("no plan before its schedule-set event"));
  }

  private static Attempt attempt(TargetState state) {
    return state
        .findAttempt()
        .orElseThrow(() -> new IllegalArgumentException("no attempt before its begun event"));
  }

  private static Plan attempted(TargetState state) {
    return state.findAttempt().map(plan(state)::after).orElseGet(() -> plan(state));
  }

  /** {@return leave to send, if an attempt is on record in {@code state} and under way} */
  public static Optional<Permit> findPermit(
      WorkspaceId workspace, TargetState state, PublishingPolicy policy) {
    return state instanceof InFlight flight
        ? Optional.of(new Permit(workspace, flight.plan(), flight.attempt(), policy))
        : Optional.empty();
  }

  static Refusal tooLate(Plan plan, Instant now) {
    return Refusal.of(
        "publishing.too-late",
        "{post} was to go out on {channel} at {at}, and at {now} it is too late: choose another"
            + " slot",
        "post",
        plan.slot().post(),
        "channel",
        plan.slot().channel(),
        "at",
        plan.slot().at(),
        "now",
        now);
  }
}
