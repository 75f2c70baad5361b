package dev.gotong.testkit;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.PowerCommand;
import dev.gotong.approval.ReviewSubject;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a move asks of the review, in the world after it. */
final class QuarrelCommands {
  private static final ChannelId CHANNEL = QuarrelWorld.CHANNEL;
  private static final List<PersonId> PEOPLE = QuarrelWorld.PEOPLE;
  private static final String REASON = "the shop burns down";

  private final QuarrelWorld world;
  private final QuarrelMove move;
  private final ReviewSubject subject;
  private final String stage;
  private final int seen;
  private final Digest digest;

  QuarrelCommands(QuarrelWorld world, QuarrelMove move) {
    this.world = world;
    this.move = move;
    this.subject = world.subject();
    this.stage = QuarrelWorld.stage(move);
    this.seen = Math.max(1, subject.revision() - move.seen());
    List<Digest> written = world.written();
    this.digest = seen > written.size() ? QuarrelWorld.digest(0) : written.get(seen - 1);
  }

  ApprovalCommand command() {
    Optional<PersonId> self = Optional.empty();
    return switch (move.act()) {
      case SUBMIT -> new CourseCommand.Submit(seen, digest);
      case APPROVE, VOTE_AS_PROGRAM -> new VoteCommand.Approve(stage, seen, digest, self);
      case APPROVE_FOR -> new VoteCommand.Approve(stage, seen, digest, Optional.of(absent()));
      case ABSTAIN -> new VoteCommand.Abstain(stage, seen, digest, self);
      case ABSTAIN_FOR -> new VoteCommand.Abstain(stage, seen, digest, Optional.of(absent()));
      case REQUEST_CHANGES -> new VoteCommand.RequestChanges(stage, seen, digest, "too loud", self);
      case REQUEST_CHANGES_FOR ->
        new VoteCommand.RequestChanges(stage, seen, digest, "too loud", Optional.of(absent()));
      case VETO -> new VoteCommand.CastVeto(stage, seen, digest, "not ours to say", self);
      case RETRACT -> new VoteCommand.RetractVote(stage);
      case CLEAR ->
        new VoteCommand.ClearObjection(stage, move.detail() % 3 == 0 ? move.other() : move.by());
      case EDIT, POLISH ->
        new CourseCommand.NoteEdit(
            subject.revision(),
            subject.digest(),
            facets(move.detail()),
            move.act() == QuarrelMove.Act.POLISH);
      case RESCHEDULE ->
        new CourseCommand.NoteEdit(
            subject.revision(),
            subject.digest(),
            Set.of(Facet.of(Facet.Kind.SCHEDULE, CHANNEL)),
            false);
      case WITHDRAW -> new CourseCommand.Withdraw("the event is off");
      case REOPEN -> new CourseCommand.Reopen();
      case REBASE ->
        new CourseCommand.RebasePolicy(subject.policy().version() + Math.abs(move.seen()));
      case TICK -> new CourseCommand.Tick();
      case NOTE_DISPATCH -> new CourseCommand.NoteDispatch(CHANNEL);
      case OVERRIDE ->
        new PowerCommand.OverrideStages(
            move.detail() % 2 == 0 ? Set.of(stage) : Set.copyOf(List.of("first", stage)),
            seen,
            digest,
            move.detail() == 3 ? "so" : REASON,
            Optional.empty());
      case CONFIRM_OVERRIDE -> new PowerCommand.ConfirmOverride(seen, digest);
      case INVALIDATE -> new PowerCommand.InvalidateVotes(move.other(), "was bribed");
      case DELEGATE -> delegate();
      case END_DELEGATION -> new PowerCommand.EndDelegation(stage, move.other());
      default -> throw new IllegalArgumentException(move.act() + " asks nothing");
    };
  }

  private PowerCommand delegate() {
    PersonId to =
        PEOPLE.get((PEOPLE.indexOf(move.other()) + 1 + move.detail() % 5) % PEOPLE.size());
    return new PowerCommand.Delegate(
        stage, move.other(), to, world.now().plus(Duration.ofDays(move.detail() - 1)));
  }

  /** Somebody who is away, if anybody is; whoever is meant otherwise. */
  private PersonId absent() {
    List<PersonId> away = ImmutableList.copyOf(world.people().away().keySet());
    return away.isEmpty() || move.detail() == 0 || move.sensible()
        ? move.other()
        : away.get(move.detail() % away.size());
  }

  private static Set<Facet> facets(int detail) {
    return switch (detail) {
      case 0, 4 -> Set.of(Facet.of(Facet.Kind.TEXT, CHANNEL));
      case 1, 5, 9 -> Set.of(Facet.of(Facet.Kind.RATING), Facet.of(Facet.Kind.DISCLOSURE));
      case 2 -> Set.of(Facet.of(Facet.Kind.MEDIA, CHANNEL));
      case 3 -> Set.of(Facet.of(Facet.Kind.NOTES));
      case 6 -> Set.of(Facet.of(Facet.Kind.LINK, CHANNEL), Facet.of(Facet.Kind.LANGUAGE));
      case 7 -> Set.of(Facet.of(Facet.Kind.LABELS));
      case 8 -> Set.of(Facet.of(Facet.Kind.TEXT, CHANNEL), Facet.of(Facet.Kind.NOTES));
      case 10 -> Set.of();
      default -> Set.of(Facet.of(Facet.Kind.TEXT, CHANNEL), Facet.of(Facet.Kind.MEDIA, CHANNEL));
    };
  }
}
