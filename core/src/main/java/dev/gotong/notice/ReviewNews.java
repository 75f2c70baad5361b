package dev.gotong.notice;

import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.Objection;
import dev.gotong.approval.PowerEvent;
import dev.gotong.approval.RoundEvent;
import dev.gotong.approval.StageEvent;
import dev.gotong.approval.StageEvent.StageMoved;
import dev.gotong.approval.StageStatus;
import dev.gotong.approval.TimeEvent;
import dev.gotong.approval.TimeEvent.StepTaken;
import dev.gotong.approval.VoteEvent;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Recorded;
import dev.gotong.notice.Word.About;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What people are told of one change of a review. */
final class ReviewNews {
  private final Recorded<?> change;
  private final Audience audience;
  private final Map<PersonId, Set<String>> turns = new TreeMap<>();

  ReviewNews(Recorded<?> change, Audience audience) {
    this.change = change;
    this.audience = audience;
  }

  private PostId post() {
    return PostId.of(change.id());
  }

  List<Word> words(ApprovalEvent event) {
    return event.match(this::went, this::said, this::came, this::passed, this::done);
  }

  /** Whose turn it is: told once, however many stages wait for them. */
  List<Word> turns() {
    List<Word> words = new ArrayList<>();
    turns.forEach((person, stages) -> words.add(Word.to(
        person,
        About.YOUR_TURN,
        "{post} waits for your vote: {stages}",
        "post",
        post(),
        "stages",
        stages)));
    return words;
  }

  private List<Word> said(VoteEvent event) {
    return event.match(
        cast -> List.of(),
        retracted -> List.of(),
        struck -> List.of(),
        invalidated -> List.of(),
        raised -> objected(raised.objection()),
        cleared -> List.of());
  }

  private List<Word> objected(Objection objection) {
    boolean veto = objection.kind() == Objection.Kind.VETO;
    return toWriters(writer -> Word.to(
        writer,
        veto ? About.VETOED : About.CHANGES_WANTED,
        veto
            ? "{by} vetoes {post} at {stage}: {reason}"
            : "{by} wants changes to {post} at {stage}: {reason}",
        "post",
        post(),
        "by",
        objection.principal(),
        "stage",
        objection.stage(),
        "reason",
        objection.reason()));
  }

  private List<Word> came(StageEvent event) {
    return event.match(
        moved -> {
          opened(moved);
          return List.of();
        },
        cleared -> toWriters(w -> Word.to(w, About.APPROVED, "{post} is approved", "post", post())),
        lost -> toWriters(writer -> Word.to(
            writer,
            About.APPROVAL_LOST,
            "{post} is not approved any more ({cause}): see what is missing",
            "post",
            post(),
            "cause",
            Word.lower(lost.cause()))));
  }

  private void opened(StageMoved moved) {
    if (moved.status() == StageStatus.OPEN || moved.status() == StageStatus.STALLED) {
      turn(audience.voters(post(), moved.stage()), moved.stage());
    }
  }

  private void turn(Collection<PersonId> people, String stage) {
    people.forEach(
        person -> turns.computeIfAbsent(person, first -> new TreeSet<>()).add(stage));
  }

  private List<Word> went(RoundEvent event) {
    return event.match(
        submitted -> List.of(),
        edited -> List.of(),
        rebased -> List.of(),
        sentBack -> toWriters(writer -> Word.to(
            writer,
            About.SENT_BACK,
            "{post} has to be submitted again ({cause})",
            "post",
            post(),
            "cause",
            Word.lower(sentBack.cause()))),
        ended -> toWriters(writer -> Word.to(
            writer,
            About.ENDED,
            "the review of {post} has ended, {ending}: {reason}",
            "post",
            post(),
            "ending",
            Word.lower(ended.ending()),
            "reason",
            ended.reason())),
        reopened -> List.of());
  }

  private List<Word> done(PowerEvent event) {
    return event.match(
        asked -> List.of(),
        overridden -> setAside(overridden),
        raised -> List.of(),
        lookBack -> List.of(),
        spent -> List.of(),
        delegated -> List.of(),
        delegationEnded -> List.of());
  }

  /** Those who would have been asked are told, too. */
  private List<Word> setAside(PowerEvent.Overridden event) {
    Set<PersonId> people = new TreeSet<>(audience.writers(post()));
    event.override().stages().forEach(stage -> people.addAll(audience.voters(post(), stage)));
    return people.stream()
        .map(person -> Word.to(
            person,
            About.SET_ASIDE,
            "stages of the review of {post} were set aside ({stages}): {reason}",
            "post",
            post(),
            "stages",
            event.override().stages(),
            "reason",
            event.override().reason()))
        .toList();
  }

  private List<Word> passed(TimeEvent event) {
    return event.match(this::step, leadPassed -> List.of(), ticked -> List.of());
  }

  private List<Word> step(StepTaken step) {
    return switch (step.action()) {
      case REMINDED ->
        waiting(step.people(), About.REMINDER, "{post} still waits for your vote at {stage}", step);
      case ADDED, REASSIGNED -> {
        turn(step.people(), step.stage());
        yield List.of();
      }
      case ESCALATED ->
        waiting(
            audience.inRole(step.role()),
            About.ESCALATED,
            "{post} takes too long at {stage}: see whom it waits for",
            step);
    };
  }

  private List<Word> waiting(
      Collection<PersonId> people, About about, String template, StepTaken step) {
    return people.stream()
        .map(person -> Word.to(
            person,
            about,
            template,
            "post",
            post(),
            "stage",
            step.stage(),
            "deadline",
            step.deadline()))
        .toList();
  }

  private List<Word> toWriters(Function<PersonId, Word> word) {
    return audience.writers(post()).stream().map(word).toList();
  }
}
