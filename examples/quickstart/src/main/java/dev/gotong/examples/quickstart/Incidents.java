package dev.gotong.examples.quickstart;

import static dev.gotong.examples.quickstart.TeamFile.orNone;

import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.examples.quickstart.TeamFile.EditPart;
import dev.gotong.examples.quickstart.TeamFile.FreezePart;
import dev.gotong.formats.CalendarRow;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Variant;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What came between: texts that somebody mended after they were approved, and times in which everything stopped. */
final class Incidents {
  private final Job job;
  private final RunLog log;

  Incidents(Job job, RunLog log) {
    this.job = job;
    this.log = log;
  }

  List<EditPart> edits() {
    return orNone(job.plan.file().edits());
  }

  List<FreezePart> freezes() {
    return orNone(job.plan.file().freezes());
  }

  Instant at(LocalDateTime local) {
    return local.atZone(job.plan.zone()).toInstant();
  }

  /** {@return the row that an edit is about, if the calendar has it} */
  Optional<CalendarRow> findRow(EditPart edit) {
    return job.slots.rows().stream()
        .filter(row -> row.id().value().equals(edit.post()))
        .findFirst();
  }

  /** Mends the text of a post on each of its channels, unless that was done before. */
  void edit(EditPart edit) {
    PostId id = PostId.of(edit.post());
    Optional<Post> post = job.gotong.posts().find(job.workspace(), id);
    if (post.isEmpty()) {
      return;
    }
    Content mended = mended(post.get().content(), edit);
    if (!mended.equals(post.get().content())) {
      PersonId editor = PersonId.of(edit.by());
      PostCommand command = new PostCommand.Edit(post.get().revision(), mended);
      TeamSetup.refusal(job.gotong.posts().carryOut(job.by(editor), id, command))
          .ifPresent(why -> log.noEdits.add(new RunLog.NoEdit(id, editor, why)));
    }
  }

  /** {@return what a post that was to say {@code content} says once everything in it was mended} */
  Content mended(PostId id, Content content) {
    Content mended = content;
    for (EditPart edit : edits()) {
      if (edit.post().equals(id.value())) {
        mended = mended(mended, edit);
      }
    }
    return mended;
  }

  private static Content mended(Content content, EditPart edit) {
    List<Variant> variants = content.variants().stream()
        .map(variant -> variant.withText(variant.text().replace(edit.find(), edit.write())))
        .toList();
    return content.withVariants(variants);
  }

  /** Stops all publishing. */
  void stop(FreezePart freeze) {
    hold(freeze, new HoldCommand.Place(freeze.reason()));
  }

  /** Lets publishing go on. */
  void goOn(FreezePart freeze) {
    hold(freeze, new HoldCommand.Lift(freeze.lifted()));
    log.freezes.add(freeze);
  }

  private void hold(FreezePart freeze, HoldCommand command) {
    PersonId lead = PersonId.of(freeze.by());
    Optional<Refusal> refusal =
        TeamSetup.refusal(job.gotong.calendar().hold(job.by(lead), Optional.empty(), command));
    refusal.ifPresent(why -> log.teamNotes.add("freeze: " + why.message()));
  }
}
