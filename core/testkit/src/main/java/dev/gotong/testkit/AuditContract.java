package dev.gotong.testkit;

import static dev.gotong.testkit.SampleTeam.BO;
import static dev.gotong.testkit.SampleTeam.W;
import static dev.gotong.testkit.SampleTeam.by;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.gotong.audit.AuditChain;
import dev.gotong.audit.Checkpoint;
import dev.gotong.audit.SignedCheckpoint;
import dev.gotong.base.Digest;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Kinds;
import dev.gotong.personal.Consent;
import dev.gotong.personal.Note;
import dev.gotong.personal.NoteKind;
import dev.gotong.personal.PersonalEvent;
import dev.gotong.personal.Purpose;
import dev.gotong.spi.Anchor;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Signer;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.TestInstance;

/**
 * The audit chain over a storage: that what happened is told, and that nobody changed it since.
 *
 * <ol>
 *   <li>Every change is told once, in a chain without gaps.
 *   <li>What is kept is what its history says: both are written together or not at all.
 *   <li>Everybody reads the same chain, and it is that of one workspace alone.
 *   <li>It is read in pages, at any time, however long it is.
 *   <li>Whatever is changed, taken out, put in or moved is noticed, and where.
 *   <li>What is cut off at the end, or written anew, is noticed by a checkpoint that was kept elsewhere.
 *   <li>Erasing what somebody said about themselves leaves the chain whole.
 * </ol>
 *
 * <p>To be extended as {@link StorageContract} is, with a store that knows {@link #KINDS}.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class AuditContract extends HistoryContract {
  /** What the storage has to know. */
  public static final List<Kind<?>> KINDS =
      ImmutableList.<Kind<?>>builder().addAll(Kinds.all()).add(SampleItem.KIND).build();

  /** Starts a test with a fresh clock. */
  protected AuditContract() {}

  private AuditChain.Verification verify(UnaryOperator<List<StoredEvent>> showing) {
    WatchedStorage watched = new WatchedStorage(open());
    watched.show(showing);
    return over(watched).gotong.audit().verify(W);
  }

  @Rule(
      "A5.1: whichever field of a record, or of the event beside it, is changed, its place is named")
  void every_field_counts() {
    lived();
    long place = chain(W).size() - 3L;
    AuditFields.changes().forEach((field, change) -> {
      AuditChain.Verification verified = verify(events -> events.stream()
          .map(e -> e.entry().sequence() == place ? change.apply(e) : e)
          .toList());
      assertThat(verified.holds()).as(field).isFalse();
      assertThat(verified.head().sequence()).as(field).isEqualTo(place - 1);
    });
  }

  @Rule("A5.2: a record that is taken out, put in twice, or moved breaks the chain there")
  void order_counts() {
    lived();
    int size = chain(W).size();
    for (int i = 0; i < size - 1; i += 4) {
      int place = i;
      assertThat(verify(editing(all -> all.remove(place))).holds()).isFalse();
      assertThat(verify(editing(all -> all.add(place, all.get(place)))).holds()).isFalse();
      assertThat(verify(editing(all -> all.add(place, all.remove(place + 1)))).holds())
          .isFalse();
    }
  }

  private interface Edit {
    void apply(List<StoredEvent> all);
  }

  private static UnaryOperator<List<StoredEvent>> editing(Edit edit) {
    return events -> {
      if (events.isEmpty()) {
        return events;
      }
      List<StoredEvent> all = new ArrayList<>(events);
      edit.apply(all);
      return all;
    };
  }

  /** A drawer elsewhere, and a seal that the storage does not know. */
  private static final class Notary implements Signer, Anchor {
    private final List<SignedCheckpoint> kept = new ArrayList<>();

    private static String seal(Checkpoint checkpoint) {
      return Digest.ofBytes(checkpoint.toBytes()).hex();
    }

    @Override
    public SignedCheckpoint sign(Checkpoint checkpoint) {
      return new SignedCheckpoint(checkpoint, "notary", seal(checkpoint));
    }

    @Override
    public boolean isGenuine(SignedCheckpoint signed) {
      return signed.signature().equals(seal(signed.checkpoint()));
    }

    @Override
    public void keep(SignedCheckpoint signed) {
      kept.add(signed);
    }

    @Override
    public List<SignedCheckpoint> checkpoints(WorkspaceId workspace) {
      return List.copyOf(kept);
    }
  }

  private static String code(AuditChain.Verification verified) {
    return verified.broken().map(broken -> broken.code()).orElse("holds");
  }

  @Rule("A6.1: checkpoints of a chain that goes on hold, on every machine")
  void checkpoints_hold() {
    SampleTeam team = lived();
    Notary notary = new Notary();
    for (String post : List.of("a", "b")) {
      assertThat(code(machine().gotong.audit().checkpoint(W, notary, notary))).isEqualTo("holds");
      team.create(W, post).orThrow();
    }
    assertThat(notary.kept).hasSize(2);
    assertThat(notary.kept.get(1).checkpoint().head().sequence())
        .isEqualTo(chain(W).size() - 1L);
    assertThat(code(machine().gotong.audit().verify(W, notary, notary))).isEqualTo("holds");
  }

  @Rule("A6.2: a chain that is cut off before a checkpoint is told, however much is missing")
  void cut_off() {
    SampleTeam team = lived();
    Notary notary = new Notary();
    team.gotong.audit().checkpoint(W, notary, notary);
    long last = chain(W).size();
    for (long end = 0; end < last; end += 3) {
      long kept = end;
      WatchedStorage cut = new WatchedStorage(open());
      cut.show(
          events -> events.stream().filter(e -> e.entry().sequence() <= kept).toList());
      assertThat(code(over(cut).gotong.audit().verify(W))).as("of itself").isEqualTo("holds");
      assertThat(code(over(cut).gotong.audit().verify(W, notary, notary))).isEqualTo("audit.cut");
      assertThat(code(over(cut).gotong.audit().checkpoint(W, notary, notary)))
          .isEqualTo("audit.cut");
    }
    assertThat(notary.kept).hasSize(1);
  }

  @Rule("A6.3: a checkpoint that somebody else sealed, or of another chain, is told")
  void false_checkpoints() {
    SampleTeam team = lived();
    Notary notary = new Notary();
    team.gotong.audit().checkpoint(W, notary, notary);
    Checkpoint mine = notary.kept.get(0).checkpoint();
    for (SignedCheckpoint forged : List.of(
        new SignedCheckpoint(mine, "notary", "00"),
        notary.sign(new Checkpoint(OTHER, mine.head(), mine.at())))) {
      notary.kept.set(0, forged);
      assertThat(code(machine().gotong.audit().verify(W, notary, notary)))
          .isEqualTo("audit.false-checkpoint");
    }
  }

  @Rule(
      "A7.1: what somebody took back is not found any more, that it was said is, and the chain holds")
  void erasure() {
    SampleTeam team = machine();
    team.settle(W);
    Consent consent = new Consent(
        Set.of(Purpose.ASSIGNMENT), Set.of(), clock.instant().plus(Duration.ofDays(30)));
    team.gotong
        .personal()
        .keep(by(W, BO), new Note.PersonalityType("ENFP"), consent)
        .orThrow();
    assertThat(machine().gotong.personal().export(by(W, BO))).hasSize(1);
    team.gotong.personal().withdraw(by(W, BO), NoteKind.PERSONALITY_TYPE).orThrow();
    try (Storage other = open()) {
      assertThat(over(other).gotong.personal().export(by(W, BO))).isEmpty();
    }
    assertThat(chain(W))
        .filteredOn(e -> e.event() instanceof PersonalEvent.NoteKept)
        .hasSize(1);
    assertThat(chain(W)).noneMatch(e -> e.toString().contains("ENFP"));
    assertWhole(W);
  }
}
