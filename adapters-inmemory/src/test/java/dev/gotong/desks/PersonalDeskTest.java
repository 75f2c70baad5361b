package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Actor;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.PersonalDesk;
import dev.gotong.desk.Proposal;
import dev.gotong.desks.World.Form;
import dev.gotong.personal.Consent;
import dev.gotong.personal.Keepsake;
import dev.gotong.personal.Leaning;
import dev.gotong.personal.Leanings;
import dev.gotong.personal.Note;
import dev.gotong.personal.NoteKind;
import dev.gotong.personal.Preference;
import dev.gotong.personal.Purpose;
import dev.gotong.personal.Suggestions;
import dev.gotong.spi.StoredEvent;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.TeamCommand;
import dev.gotong.workload.AnnealingBalancer;
import dev.gotong.workload.Effort;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.Worker;
import dev.gotong.workload.Workload;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonalDeskTest {
  private static final Note TYPE = new Note.PersonalityType("ENFP");
  private static final Note.Survey ANSWERS =
      new Note.Survey("I love filming", "fewer reports", "a day off");
  private static final Leanings FILM = Leanings.of(Map.of("ENFP", Set.of("film")));

  private final World world = World.settled(Form.JSON);
  private final PersonalDesk desk = world.gotong.personal();

  private Consent planned() {
    return Consent.toAssignment(world.now().plus(Duration.ofDays(30)));
  }

  private Consent read(PersonId... viewers) {
    return Consent.toTeamwork(Set.of(viewers), world.now().plus(Duration.ofDays(30)));
  }

  private void keep(PersonId person, Note note, Consent consent) {
    desk.keep(world.by(person), note, consent).orThrow();
  }

  private String barred(PersonId by, NoteKind kind) {
    return desk.findBar(world.by(by), BO, kind).map(Refusal::code).orElse("");
  }

  @Test
  @DisplayName("those who are named see it while it lasts, and a manager no more than anybody else")
  void seeing() {
    keep(BO, TYPE, read(CITRA));
    assertThat(desk.find(world.by(BO), BO, NoteKind.PERSONALITY_TYPE)).contains(TYPE);
    assertThat(desk.find(world.by(CITRA), BO, NoteKind.PERSONALITY_TYPE)).contains(TYPE);
    assertThat(desk.find(world.by(ANA), BO, NoteKind.PERSONALITY_TYPE)).isEmpty();
    assertThat(barred(ANA, NoteKind.PERSONALITY_TYPE)).isEqualTo(barred(ANA, NoteKind.STRENGTHS));
    assertThat(barred(CITRA, NoteKind.PERSONALITY_TYPE)).isEmpty();
    assertThat(desk.export(world.by(CITRA))).isEmpty();
    world.clock.pass(Duration.ofDays(30));
    assertThat(desk.find(world.by(CITRA), BO, NoteKind.PERSONALITY_TYPE)).isEmpty();
    assertThat(desk.find(world.by(BO), BO, NoteKind.PERSONALITY_TYPE)).contains(TYPE);
    assertThat(desk.export(world.by(BO))).extracting(Keepsake::note).containsExactly(TYPE);
  }

  @Test
  @DisplayName("whoever has left sees nothing of others any more")
  void viewerLeft() {
    keep(BO, TYPE, read(CITRA));
    keep(CITRA, TYPE, read(ANA));
    world.gotong.handover().offboard(world.by(ANA), CITRA).orThrow();
    assertThat(desk.find(world.by(CITRA), BO, NoteKind.PERSONALITY_TYPE)).isEmpty();
    assertThat(desk.export(world.by(CITRA))).isEmpty();
    assertThat(Codes.of(desk.keep(world.by(CITRA), TYPE, planned())))
        .isEqualTo("team.unknown-member");
    assertThat(desk.withdraw(world.by(CITRA), NoteKind.SURVEY)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("a program has no type, and sees nobody's")
  void programs() {
    keep(BO, TYPE, read(CITRA));
    Envelope crm = new Envelope(KOPI, CommandId.of("c"), new Actor.Service("crm"));
    assertThat(Codes.of(desk.keep(crm, TYPE, planned()))).isEqualTo("desk.not-a-person");
    assertThat(Codes.of(desk.withdraw(crm, NoteKind.SURVEY))).isEqualTo("desk.not-a-person");
    assertThat(desk.find(crm, BO, NoteKind.PERSONALITY_TYPE)).isEmpty();
    assertThat(desk.export(crm)).isEmpty();
  }

  @Test
  @DisplayName("a command sent again is done once")
  void again() {
    Envelope once = Envelope.of(KOPI, CommandId.of("order-7"), BO);
    Decision<?> first = desk.keep(once, TYPE, planned());
    int events = world.events().size();
    assertThat(desk.keep(once, TYPE, planned())).isEqualTo(first);
    assertThat(Codes.of(desk.withdraw(once, NoteKind.PERSONALITY_TYPE)))
        .isEqualTo("desk.command-id-reuse");
    assertThat(world.events()).hasSize(events);
    assertThat(world.events()).extracting(StoredEvent::salt).doesNotHaveDuplicates();
  }

  private Worker worker(PersonId person) {
    Workload workload = world.gotong.tasks().workload(KOPI, week());
    return workload.workers().stream()
        .filter(each -> each.id().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private Horizon week() {
    return Horizon.of(LocalDate.ofInstant(world.now(), ZoneOffset.UTC), 7);
  }

  @Test
  @DisplayName(
      "answers become preferences when their person accepts them, and stop to be when they do not any more")
  void preferences() {
    keep(BO, ANSWERS, planned());
    assertThat(worker(BO).likes()).isEmpty();
    List<Preference> suggested = Suggestions.by(
            Map.of("film", Set.of("filming"), "report", Set.of("reports")))
        .of(ANSWERS);
    keep(BO, new Note.Preferences(suggested), planned());
    assertThat(worker(BO).likes()).containsExactly("film");
    assertThat(worker(BO).dislikes()).containsExactly("report");
    assertThat(worker(CITRA).likes()).isEmpty();
    world.clock.pass(Duration.ofDays(30).minusNanos(1_000));
    assertThat(worker(BO).likes()).containsExactly("film");
    world.clock.pass(Duration.ofNanos(1_000));
    assertThat(worker(BO).likes()).isEmpty();
    assertThat(worker(BO).dislikes()).isEmpty();
  }

  @Test
  @DisplayName(
      "what somebody accepted is newer than what is noted in the team, and has to be for planning")
  void newer() {
    PersonId eka = PersonId.of("eka");
    world
        .gotong
        .team()
        .carryOut(
            world.by(ANA),
            new TeamCommand.Join(World.member(eka, "intern")
                .withLikes("film", "write")
                .withDislikes("report", "reply")))
        .orThrow();
    keep(eka, ANSWERS, planned());
    Note turned = new Note.Preferences(List.of(
        Preference.of("film", Leaning.DISLIKES, "changed my mind"),
        Preference.of("report", Leaning.LIKES, "changed my mind")));
    keep(eka, turned, read(ANA));
    assertThat(worker(eka).likes()).containsExactly("film", "write");
    keep(eka, turned, planned());
    assertThat(worker(eka).likes()).containsExactly("report", "write");
    assertThat(worker(eka).dislikes()).containsExactly("film", "reply");
    desk.withdraw(world.by(eka), NoteKind.SURVEY).orThrow();
    assertThat(worker(eka).likes()).containsExactly("film", "write");
  }

  private Proposal propose(Leanings leanings) {
    return world
        .gotong
        .tasks()
        .propose(KOPI, week(), new AnnealingBalancer(), Effort.of(0).withRounds(1), leanings);
  }

  /** Who would film. */
  private PersonId filming(Leanings leanings) {
    return propose(leanings).plan().owners().get(TaskId.of("film"));
  }

  @Test
  @DisplayName(
      "a hint decides between equals, for as long as its person agrees, and is never told as a reason")
  void hints() {
    Task film = Task.builder()
        .id(TaskId.of("film"))
        .title("Film")
        .kind("film")
        .minutes(60)
        .build();
    world
        .gotong
        .tasks()
        .carryOut(world.by(ANA), film.id(), new TaskCommand.Create(film))
        .orThrow();
    PersonId usual = filming(FILM);
    PersonId hinted = usual.equals(DEDE) ? CITRA : DEDE;
    keep(hinted, TYPE, read(ANA));
    assertThat(filming(FILM)).as("not for planning").isEqualTo(usual);
    Consent both =
        new Consent(Set.of(Purpose.ASSIGNMENT), Set.of(), world.now().plus(Duration.ofDays(30)));
    keep(hinted, TYPE, both);
    assertThat(filming(Leanings.none())).isEqualTo(usual);
    Proposal proposal = propose(FILM);
    assertThat(proposal.plan().owners()).containsEntry(film.id(), hinted);
    assertThat(proposal.workload()).isEqualTo(propose(Leanings.none()).workload());
    assertThat(proposal.plan().score())
        .isEqualTo(propose(Leanings.none()).plan().score());
    assertThat(proposal.moves().toString() + proposal.explanations().explain(film.id()))
        .doesNotContain("ENFP", "hint", "personal");
    world.clock.pass(Duration.ofDays(30));
    assertThat(filming(FILM)).as("expired").isEqualTo(usual);
    desk.eraseExpired(KOPI);
    assertThat(filming(FILM)).isEqualTo(usual);
    assertThat(world.gotong.audit().verify(KOPI).holds()).isTrue();
  }

  @Test
  @DisplayName("one note that has expired does not hide another")
  void oneExpired() {
    keep(
        BO, new Note.Strengths(List.of("Woo")), Consent.toAssignment(world.now().plusSeconds(60)));
    keep(BO, ANSWERS, planned());
    keep(BO, new Note.Preferences(List.of(Preference.of("film", Leaning.LIKES, "x"))), planned());
    world.clock.pass(Duration.ofMinutes(2));
    assertThat(worker(BO).likes()).containsExactly("film");
    assertThat(desk.eraseExpired(KOPI)).isEqualTo(1);
    assertThat(worker(BO).likes()).containsExactly("film");
    assertThat(desk.export(world.by(BO))).hasSize(2);
  }
}
