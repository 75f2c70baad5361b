package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Kinds;
import dev.gotong.personal.Consent;
import dev.gotong.personal.Keepsake;
import dev.gotong.personal.Leaning;
import dev.gotong.personal.Note;
import dev.gotong.personal.NoteKind;
import dev.gotong.personal.PersonalEvent;
import dev.gotong.personal.Preference;
import dev.gotong.personal.Purpose;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Storage;
import dev.gotong.team.Member;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.TestInstance;

/**
 * What somebody said about themselves, and took back, is nowhere in the storage any more, over any {@link Storage}; and the audit
 * chain still holds.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class ErasureContract {
  /** What the storage has to know. */
  public static final List<Kind<?>> KINDS = Kinds.all();

  /** The workspace of which {@link #everything} tells. */
  protected static final WorkspaceId W = WorkspaceId.of("w");

  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");

  /** The clock by which the leases of all handles run. */
  protected final TestClock clock = new TestClock();

  private final AtomicInteger commands = new AtomicInteger();
  private final Note survey = new Note.Survey("canary-likes", "canary-change", "canary-reward");
  private final Note preferences =
      new Note.Preferences(List.of(Preference.of("film", Leaning.LIKES, "canary-because")));
  private final Note type = new Note.PersonalityType("ENFP");
  private final Note strengths = new Note.Strengths(List.of("Individualization"));

  /** Starts a test with a fresh clock. */
  protected ErasureContract() {}

  /** {@return a new handle on the store of this test, which is empty when it starts and knows {@link #KINDS}} */
  protected abstract Storage open();

  /** {@return all that the store holds of {@link #W}, values, events and columns, as text, by whatever way shows most} */
  protected abstract String everything();

  private void settle() {
    team(new TeamCommand.Found(member(ANA)));
    team(new TeamCommand.Join(member(BO)));
  }

  private static Member member(PersonId person) {
    return Member.builder()
        .id(person)
        .name(person.value())
        .role("editor")
        .hours(WeeklyHours.always(ZoneId.of("UTC")))
        .capacityMinutes(2_400)
        .build();
  }

  private Gotong gotong() {
    return Gotong.over(open()).clock(clock).build();
  }

  private Envelope by(PersonId person) {
    return Envelope.of(W, CommandId.of("c-" + commands.incrementAndGet()), person);
  }

  private void team(TeamCommand command) {
    gotong().team().carryOut(by(ANA), command).orThrow();
  }

  private Consent consent() {
    return new Consent(
        Set.of(Purpose.ASSIGNMENT, Purpose.TEAMWORK),
        Set.of(ANA),
        clock.instant().plus(Duration.ofDays(30)));
  }

  private Decision<PersonalEvent> keep(Note note) {
    return gotong().personal().keep(by(BO), note, consent());
  }

  private List<Keepsake> keepAll() {
    settle();
    List.of(survey, preferences, type, strengths).forEach(note -> keep(note).orThrow());
    List<Keepsake> kept = gotong().personal().export(by(BO));
    assertThat(kept)
        .extracting(Keepsake::note)
        .containsExactly(survey, preferences, type, strengths);
    String everything = everything();
    assertThat(everything)
        .as("the search finds what is there")
        .contains("canary-likes", "canary-change", "canary-reward", "canary-because")
        .contains("ENFP", "Individualization")
        .contains(kept.stream().map(Keepsake::salt).toList());
    return kept;
  }

  private void assertErased(List<Keepsake> kept) {
    assertThat(gotong().personal().export(by(BO))).isEmpty();
    assertThat(everything())
        .doesNotContain("canary", "ENFP", "Individualization")
        .doesNotContain(kept.stream().map(Keepsake::salt).toList());
    assertThat(gotong().audit().verify(W).holds()).isTrue();
    assertThat(gotong().audit().events(W, 0))
        .filteredOn(stored -> stored.event() instanceof PersonalEvent.NoteKept)
        .as("that something was kept is still told")
        .hasSizeGreaterThanOrEqualTo(kept.size());
  }

  @Rule("F3.1: what is withdrawn is nowhere any more")
  void withdrawn() {
    List<Keepsake> kept = keepAll();
    for (NoteKind kind : List.of(NoteKind.SURVEY, NoteKind.PERSONALITY_TYPE, NoteKind.STRENGTHS)) {
      gotong().personal().withdraw(by(BO), kind).orThrow();
      assertThat(gotong().personal().find(by(ANA), BO, kind)).isEmpty();
    }
    assertErased(kept);
  }

  @Rule("F3.2: what has expired is seen by nobody, and is nowhere any more once it is swept")
  void expired() {
    List<Keepsake> kept = keepAll();
    assertThat(gotong().personal().find(by(ANA), BO, NoteKind.SURVEY)).contains(survey);
    assertThat(gotong().personal().eraseExpired(W)).isEqualTo(0);
    clock.advance(Duration.ofDays(30));
    assertThat(gotong().personal().find(by(ANA), BO, NoteKind.SURVEY)).isEmpty();
    assertThat(gotong().personal().eraseExpired(W)).isEqualTo(1);
    assertThat(gotong().personal().eraseExpired(W)).isEqualTo(0);
    assertErased(kept);
  }

  @Rule("F3.3: of whoever leaves nothing is left")
  void left() {
    List<Keepsake> kept = keepAll();
    team(new TeamCommand.Leave(BO));
    assertErased(kept);
  }

  @Rule("F3.4: of whoever is let go with a handover nothing is left")
  void offboarded() {
    List<Keepsake> kept = keepAll();
    gotong().handover().offboard(by(ANA), BO).orThrow();
    assertErased(kept);
  }

  @Rule("F3.5: what is replaced is nowhere any more")
  void replaced() {
    List<Keepsake> kept = keepAll();
    keep(new Note.Survey("to write", "", "")).orThrow();
    keep(new Note.PersonalityType("ISTJ")).orThrow();
    keep(new Note.Strengths(List.of("Woo"))).orThrow();
    assertThat(everything()).contains("to write", "ISTJ", "Woo");
    for (NoteKind kind : NoteKind.values()) {
      gotong().personal().withdraw(by(BO), kind).orThrow();
    }
    assertErased(kept);
  }
}
