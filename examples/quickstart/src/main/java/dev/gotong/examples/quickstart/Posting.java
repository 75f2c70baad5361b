package dev.gotong.examples.quickstart;

import static dev.gotong.examples.quickstart.TeamFile.orNone;

import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.CourseCommand;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.Slot;
import dev.gotong.examples.quickstart.TeamFile.CampaignPart;
import dev.gotong.formats.CalendarRow;
import dev.gotong.post.Content;
import dev.gotong.post.Media;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Variant;
import dev.gotong.publishing.TargetState;
import java.util.List;
import java.util.Optional;

/** Brings the rows of a calendar into Gotong: each is written, checked, handed in for review, and given its slots. */
final class Posting {
  private final Job job;
  private final RunLog log;
  private final Incidents incidents;

  Posting(Job job, RunLog log, Incidents incidents) {
    this.job = job;
    this.log = log;
    this.incidents = incidents;
  }

  /** Writes a row, and hands it in. Whatever stands there already is left as it is. */
  void draft(CalendarRow row) {
    PersonId author = author(row);
    Content content = content(row);
    log.checks.put(row.id(), job.gotong.posts().check(job.workspace(), content));
    Optional<Post> before = job.gotong.posts().find(job.workspace(), row.id());
    if (before.isEmpty() || !isWritten(before.get(), content)) {
      PostCommand command = before.isEmpty()
          ? new PostCommand.CreateDraft(row.id(), content)
          : new PostCommand.Edit(before.get().revision(), content);
      Optional<Refusal> refusal =
          TeamSetup.refusal(job.gotong.posts().carryOut(job.by(author), row.id(), command));
      if (refusal.isPresent()) {
        log.notSubmitted.put(row.id(), refusal.get());
        return;
      }
    }
    submit(row.id(), author);
    job.slots.of(row).forEach(this::schedule);
  }

  /** Whether a post says what its row says, or said before it was mended. */
  private boolean isWritten(Post post, Content content) {
    return post.content().equals(content)
        || post.content().equals(incidents.mended(post.id(), content));
  }

  /** {@return whether a stage of its review has to be done by a certain time} */
  boolean isTimed(CalendarRow row) {
    ApprovalState state = job.gotong.approvals().state(job.workspace(), row.id());
    return state instanceof ApprovalState.InReview review
        && review.round().policy().stages().stream()
            .anyMatch(stage -> stage.sla().isPresent());
  }

  private void submit(PostId id, PersonId author) {
    ApprovalState state = job.gotong.approvals().state(job.workspace(), id);
    if (state instanceof ApprovalState.Draft || state instanceof ApprovalState.ChangesRequested) {
      Post post = job.gotong.posts().find(job.workspace(), id).orElseThrow();
      ApprovalCommand submit = new CourseCommand.Submit(post.revision(), post.digest());
      TeamSetup.refusal(job.gotong.approvals().carryOut(job.by(author), id, submit))
          .ifPresent(refusal -> log.notSubmitted.put(id, refusal));
    }
  }

  /** The founder keeps the calendar. */
  private void schedule(Slots.Planned planned) {
    PostId id = planned.row().id();
    TargetState state =
        job.gotong.publishing().state(job.workspace(), id, planned.channel().id());
    if (state instanceof TargetState.Unscheduled) {
      Slot slot = Slot.of(id, planned.channel().id(), planned.at());
      TeamSetup.refusal(job.gotong.calendar().schedule(job.by(job.plan.founder()), slot))
          .ifPresent(refusal -> log.noSlots.add(new RunLog.NoSlot(id, refusal)));
    }
  }

  /** {@return who wrote the row: whom it names, else the founder} */
  PersonId author(CalendarRow row) {
    return row.author().flatMap(job.plan::findPerson).orElseGet(job.plan::founder);
  }

  private Content content(CalendarRow row) {
    Optional<CampaignPart> campaign = row.campaign().flatMap(this::findCampaign);
    Content.Builder content = Content.builder()
        .language(row.language())
        .campaign(campaign.map(CampaignPart::id))
        .sponsored(campaign.map(CampaignPart::sponsored).orElse(false));
    for (Slots.Planned planned : job.slots.of(row)) {
      content.addVariants(Variant.builder()
          .channel(planned.channel().id())
          .text(row.text())
          .link(row.link())
          .addAllMedia(row.media().stream()
              .map(ref -> new Media(ref, kind(ref), row.altText()))
              .toList())
          .build());
    }
    return content.build();
  }

  private Optional<CampaignPart> findCampaign(String name) {
    List<CampaignPart> all = orNone(job.plan.file().campaigns());
    return all.stream()
        .filter(c -> c.name().equalsIgnoreCase(name) || c.id().equals(name))
        .findFirst();
  }

  private static Media.Kind kind(String ref) {
    return ref.endsWith(".mp4") || ref.endsWith(".mov") ? Media.Kind.VIDEO : Media.Kind.IMAGE;
  }
}
