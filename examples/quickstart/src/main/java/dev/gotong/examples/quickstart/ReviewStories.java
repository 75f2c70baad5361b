package dev.gotong.examples.quickstart;

import dev.gotong.approval.DroppedVote;
import dev.gotong.approval.RoundEvent.EditNoted;
import dev.gotong.approval.StageEvent.Cleared;
import dev.gotong.approval.StageEvent.Lost;
import dev.gotong.approval.TimeEvent.StepTaken;
import dev.gotong.approval.Vote;
import dev.gotong.approval.VoteEvent.VoteCast;
import dev.gotong.base.PersonId;
import dev.gotong.formats.CalendarRow;
import dev.gotong.post.Facet;
import dev.gotong.publishing.TargetState.Missed;
import dev.gotong.spi.StoredEvent;
import dev.gotong.team.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of reviews on the way, from what is on record. */
final class ReviewStories {
  private static final Map<DroppedVote.Cause, String> CAUSES = Map.of(
      DroppedVote.Cause.EDIT, "it was for what stood there before",
      DroppedVote.Cause.CONTRIBUTED, "nobody approves what they wrote, even in part");

  private final Job job;
  private final History history;

  ReviewStories(Job job, History history) {
    this.job = job;
    this.history = history;
  }

  /** {@return every approval that was lost, and what came of it} */
  List<ApprovalSection.LostApproval> lost() {
    List<ApprovalSection.LostApproval> lost = new ArrayList<>();
    for (CalendarRow row : job.slots.rows()) {
      List<StoredEvent> events = history.of(row.id().value());
      for (int i = 0; i < events.size(); i++) {
        if (events.get(i).event() instanceof Lost loss) {
          lost.add(new ApprovalSection.LostApproval(
              row.id().value(), lost(row, loss, events.subList(i + 1, events.size()))));
        }
      }
    }
    return lost;
  }

  private List<String> lost(CalendarRow row, Lost loss, List<StoredEvent> later) {
    List<String> what = new ArrayList<>();
    StoredEvent taker = later.get(0); // what took an approval comes right after its loss
    if (taker.event() instanceof EditNoted edit) {
      what.add(when(taker) + ": " + edit.by().map(this::first).orElse("Gotong") + " changed "
          + edit.facets().stream().map(ReviewStories::part).collect(Collectors.joining(", "))
          + ".");
      edit.dropped().forEach(dropped -> what.add(ended(dropped)));
    } else {
      what.add(when(taker) + ": the approval was lost (" + word(loss.cause()) + ").");
    }
    what.add(since(row, later));
    return what;
  }

  private String ended(DroppedVote dropped) {
    Vote vote = dropped.vote();
    String why = CAUSES.getOrDefault(dropped.cause(), word(dropped.cause()));
    return "The vote of " + first(vote.by())
        + vote.onBehalfOf().map(person -> " for " + first(person)).orElse("") + " at "
        + vote.stage() + " ended: " + why + ".";
  }

  /** Whether it was approved again, and by whom; or whether it was missed for lack of that. */
  private String since(CalendarRow row, List<StoredEvent> later) {
    List<String> agreed = new ArrayList<>();
    for (StoredEvent stored : later) {
      if (stored.event() instanceof VoteCast cast && cast.vote().agrees()) {
        agreed.add(first(cast.vote().by()));
      }
      if (stored.event() instanceof Cleared) {
        return when(stored) + ": approved as it stands now, by " + String.join(" and ", agreed)
            + ".";
      }
    }
    boolean missed = job.slots.of(row).stream()
        .anyMatch(planned -> job.gotong
                .publishing()
                .state(job.workspace(), row.id(), planned.channel().id())
            instanceof Missed);
    return missed
        ? "Nobody approved what it says now in time: it missed its slot."
        : "Nobody has approved what it says now.";
  }

  /** {@return what was done while stages took their time} */
  List<ApprovalSection.Reminder> reminders() {
    List<ApprovalSection.Reminder> reminders = new ArrayList<>();
    for (CalendarRow row : job.slots.rows()) {
      for (StoredEvent stored : history.of(row.id().value())) {
        if (stored.event() instanceof StepTaken step) {
          reminders.add(new ApprovalSection.Reminder(
              row.id().value(), step.stage(), when(stored), taken(step)));
        }
      }
    }
    return reminders;
  }

  private String taken(StepTaken step) {
    String people = step.people().stream().map(this::first).collect(Collectors.joining(" and "));
    return switch (step.action()) {
      case REMINDED -> Words.orElse(people, "nobody") + " was reminded.";
      case ADDED -> Words.orElse(people, "nobody") + " may vote, too.";
      case REASSIGNED ->
        people.isEmpty()
            ? "No backup of those who are late could take over."
            : people + " may vote instead.";
      case ESCALATED -> told(step.role());
    };
  }

  private String told(String role) {
    List<String> people = job.gotong.team().team(job.workspace()).members().stream()
        .filter(member -> member.role().equals(role))
        .map(Member::id)
        .map(this::first)
        .toList();
    return "The " + role + " was told: "
        + Words.orElse(String.join(" and ", people), "nobody has that role") + ".";
  }

  private String first(PersonId person) {
    return Report.first(job, person);
  }

  private String when(StoredEvent stored) {
    return Times.moment(stored.entry().record().at(), job.plan.zone());
  }

  private static String part(Facet facet) {
    return "the " + word(facet.kind())
        + facet.channel().map(channel -> " on " + channel).orElse("");
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
