package dev.gotong.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.DroppedVote;
import dev.gotong.approval.Explanation;
import dev.gotong.approval.Round;
import dev.gotong.approval.StageStatus;
import dev.gotong.approval.TimeEvent.StepTaken;
import dev.gotong.approval.Vote;
import dev.gotong.approval.VoteCommand;
import dev.gotong.audit.AuditRecord;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.calendar.Slot;
import dev.gotong.post.Post;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.StoredEvent;
import dev.gotong.team.Member;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of the example: each is told in the output, and is true in what was stored. */
class StoriesTest {
  private static final PersonId JONAS = PersonId.of("jonas");
  private static final PersonId LENA = PersonId.of("lena");
  private static final PersonId MIRA = PersonId.of("mira");
  private static final PersonId SARI = PersonId.of("sari");
  private static final ChannelId BLUESKY = ChannelId.of("bluesky-eu");
  private static final ChannelId LINKEDIN = ChannelId.of("linkedin-eu");
  private static final ChannelId MASTODON = ChannelId.of("mastodon-eu");
  private static final ChannelId X = ChannelId.of("x-eu");

  /** When KL-151 was looked at for the last time before its slot. */
  private static final String STUCK_AT = "2025-10-30T11:00:00Z";

  private static final Pattern COULD = Pattern.compile("At (\\w+), (.+) could agree\\.");

  @TempDir
  private static Path out;

  private static JobReport report;

  /** What was printed, on one line: no phrase is broken. */
  private static String printed;

  @BeforeAll
  static void run() {
    report = Runs.run(out);
    printed = ConsoleReport.text(report).replaceAll("\\s+", " ");
  }

  /** The stored team and posts, at a time. */
  private static Job job(String at) {
    Job job = Job.open(Runs.files(out), clock -> Quickstart.outbox(out.resolve("outbox"), clock));
    job.clock.moveTo(Instant.parse(at));
    return job;
  }

  private static Job afterwards() {
    return job("2025-11-03T18:00:00Z");
  }

  private static ApprovalState review(String post) {
    Job job = afterwards();
    return job.gotong.approvals().state(job.workspace(), PostId.of(post));
  }

  private static Round round(String post) {
    return review(post).findRound().orElseThrow();
  }

  private static TargetState target(String post, ChannelId channel) {
    Job job = afterwards();
    return job.gotong.publishing().state(job.workspace(), PostId.of(post), channel);
  }

  private static String missedFor(String post, ChannelId channel) {
    return ((TargetState.Missed) target(post, channel)).reason().code();
  }

  @Test
  void the_backup_of_an_approver_on_leave_votes_in_their_name() {
    assertThat(printed)
        .contains("KL-118 editor Lena for Jonas, who was away (holiday, 2025-10-13 to 2025-10-24)");

    Vote vote = round("KL-118").votes().get(0);
    assertThat(vote.by()).isEqualTo(LENA);
    assertThat(vote.onBehalfOf()).contains(JONAS);
    assertThat(vote.leave()).contains("holiday, 2025-10-13 to 2025-10-24");
    assertThat(review("KL-118")).isInstanceOf(ApprovalState.Approved.class);
    assertThat(target("KL-118", BLUESKY)).isInstanceOf(TargetState.Published.class);
    AuditRecord agreed = History.of(afterwards()).of("KL-118").stream()
        .map(stored -> stored.entry().record())
        .filter(record -> record.code().equals("approval.agreed"))
        .findFirst()
        .orElseThrow();
    assertThat(agreed.actor().findPerson()).contains(LENA);
    assertThat(agreed.onBehalfOf()).contains(JONAS);
  }

  @Test
  void an_author_does_not_approve_their_own_post() {
    assertThat(printed)
        .contains("2 votes on one's own writing refused:")
        .contains(
            "KL-148 Lena Lena cannot approve at editor: Lena wrote part of it; who can: Jonas,"
                + " Sari, Tarik.");

    assertThat(review("KL-148")).isInstanceOf(ApprovalState.InReview.class);
    assertThat(round("KL-148").contributors()).containsExactly(LENA);
    assertThat(round("KL-148").votes()).isEmpty();
    assertThat(missedFor("KL-148", BLUESKY)).isEqualTo("publishing.not-approved");
  }

  @Test
  void an_edit_takes_the_approval_until_somebody_agrees_to_the_new_text() throws IOException {
    assertThat(printed)
        .contains("KL-134 Wed 22 Oct 09:00 Berlin: Tarik changed the text on x-eu."
            + " The vote of Lena at editor ended: it was for what stood there before."
            + " Wed 22 Oct 09:30 Berlin: approved as it stands now, by Lena.");

    assertThat(review("KL-134")).isInstanceOf(ApprovalState.Approved.class);
    DroppedVote dropped = round("KL-134").dropped().get(0);
    assertThat(dropped.vote().by()).isEqualTo(LENA);
    assertThat(dropped.cause()).isEqualTo(DroppedVote.Cause.EDIT);
    assertThat(round("KL-134").votes()).extracting(Vote::revision).containsExactly(2);
    assertThat(Runs.outbox(out).values())
        .anyMatch(text -> text.contains("Gästefrage der Woche"))
        .noneMatch(text -> text.contains("Kundenfrage"));
  }

  @Test
  void whoever_edits_what_they_approved_does_not_approve_it_again() throws IOException {
    assertThat(printed)
        .contains("KL-147 Tue 28 Oct 11:15 Berlin: Lena changed the text on mastodon-eu."
            + " The vote of Lena at editor ended: nobody approves what they wrote, even in part."
            + " Nobody approved what it says now in time: it missed its slot.")
        .contains(
            "KL-147 Lena Lena cannot approve at editor: Lena wrote part of it; who can: Jonas,"
                + " Sari.");

    assertThat(review("KL-147")).isInstanceOf(ApprovalState.InReview.class);
    assertThat(round("KL-147").votes()).isEmpty();
    assertThat(round("KL-147").contributors()).contains(LENA);
    assertThat(round("KL-147").dropped())
        .extracting(DroppedVote::cause)
        .containsExactly(DroppedVote.Cause.CONTRIBUTED);
    assertThat(missedFor("KL-147", MASTODON)).isEqualTo("publishing.not-approved");
    assertThat(Runs.outbox(out).values())
        .noneMatch(text -> text.contains("günstigste") || text.contains("billigste"));
  }

  @Test
  void what_a_freeze_stopped_goes_out_when_somebody_gives_it_a_new_slot_and_not_before()
      throws IOException {
    assertThat(printed)
        .contains("Sari stopped all publishing, Fri 31 Oct, 07:45 to 17:30 in Berlin:")
        .contains("KL-153 x-eu Fri 31 Oct 08:30 Berlin Jonas, Lena, Sari or Tarik");
    assertThat(report.publishing().freezes().get(0).waiting())
        .extracting(one -> one.post() + " " + one.channel())
        .containsExactly("KL-153 mastodon-eu", "KL-153 x-eu", "KL-154 bluesky-eu");

    assertThat(missedFor("KL-153", MASTODON)).isEqualTo("publishing.held");
    assertThat(missedFor("KL-153", X)).isEqualTo("publishing.held");
    assertThat(missedFor("KL-154", BLUESKY)).isEqualTo("publishing.held");
    assertThat(review("KL-153")).isInstanceOf(ApprovalState.Approved.class);
    assertThat(Runs.outbox(out).values()).noneMatch(text -> text.contains("Letzter Probiertag"));

    Job job = afterwards();
    assertThat(job.gotong.publishing().runDue()).isZero();
    Slot slot = Slot.of(PostId.of("KL-153"), MASTODON, job.now().plus(Duration.ofHours(1)));
    job.gotong.calendar().schedule(job.by(LENA), slot).orThrow();
    job.clock.moveTo(slot.at());
    assertThat(job.gotong.publishing().runDue()).isEqualTo(1);
    assertThat(Runs.outbox(out).values())
        .filteredOn(text -> text.contains("Letzter Probiertag"))
        .hasSize(1);
  }

  @Test
  void the_explanation_of_the_stuck_post_names_exactly_those_who_could_help() {
    assertThat(printed)
        .contains("KL-151 was stuck. On Thu 30 Oct 12:00 Berlin it stood so:")
        .contains("legal is stalled: needs 1 of the role legal, by Thu 30 Oct 12:00 Berlin"
            + " can act: Mira, away (training, 2025-10-28 to 2025-10-30)")
        .contains("Ask Mira, who is away: nobody else could agree.");
    assertThat(report.approvals().stuck()).hasSize(1);

    Job job = job(STUCK_AT);
    PostId stuck = PostId.of("KL-151");
    Explanation known = job.gotong.approvals().explain(job.workspace(), stuck).orElseThrow();
    assertThat(StuckReport.of(job, new RunLog.Stuck(stuck, job.now(), known)))
        .isEqualTo(report.approvals().stuck().get(0));
    assertThat(known.stages().get(1).status()).isEqualTo(StageStatus.STALLED);
    assertThat(couldApprove(job, stuck, "legal")).containsExactly(MIRA);
    assertThat(round("KL-151").votes()).extracting(Vote::by).containsExactly(JONAS);
    assertThat(missedFor("KL-151", LINKEDIN)).isEqualTo("publishing.not-approved");
  }

  @Test
  void the_lawyer_was_reminded_half_way_and_the_lead_told_in_the_end() {
    assertThat(printed)
        .contains("KL-151 legal Wed 29 Oct 16:00 Berlin Mira was reminded.")
        .contains("KL-151 legal Thu 30 Oct 12:00 Berlin The lead was told: Sari.");

    List<StepTaken> steps = History.of(afterwards()).of("KL-151").stream()
        .map(StoredEvent::event)
        .filter(StepTaken.class::isInstance)
        .map(StepTaken.class::cast)
        .toList();
    assertThat(steps)
        .extracting(StepTaken::action)
        .containsExactly(
            StepTaken.Action.REMINDED, StepTaken.Action.REASSIGNED, StepTaken.Action.ESCALATED);
    assertThat(steps)
        .extracting(StepTaken::deadline)
        .containsExactly(
            Instant.parse("2025-10-29T15:00:00Z"),
            Instant.parse("2025-10-30T11:00:00Z"),
            Instant.parse("2025-10-30T11:00:00Z"));
    assertThat(steps.get(0).people()).containsExactly(MIRA);
    assertThat(steps.get(1).people()).isEmpty();
    assertThat(afterwards().plan.members())
        .filteredOn(member -> member.role().equals("lead"))
        .extracting(Member::id)
        .containsExactly(SARI);
  }

  @Test
  void whoever_is_said_to_be_able_to_agree_to_an_open_post_is_and_nobody_else() {
    Job job = afterwards();
    int checked = 0;
    for (ApprovalSection.OpenPost open : report.approvals().open()) {
      Matcher could = COULD.matcher(open.reason());
      if (could.matches()) {
        List<String> names = couldApprove(job, PostId.of(open.post()), could.group(1)).stream()
            .map(person -> Report.first(job, person))
            .toList();
        assertThat(could.group(2)).as(open.post()).isEqualTo(Words.either(names));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(5);
  }

  /** Everybody whose vote would be taken. */
  private static List<PersonId> couldApprove(Job job, PostId id, String stage) {
    Post post = job.gotong.posts().find(job.workspace(), id).orElseThrow();
    VoteCommand vote =
        new VoteCommand.Approve(stage, post.revision(), post.digest(), Optional.empty());
    return job.plan.members().stream()
        .map(Member::id)
        .filter(
            person -> job.gotong.approvals().simulate(job.by(person), id, vote).decision()
                instanceof Decision.Accepted)
        .sorted()
        .toList();
  }
}
