package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.Condition;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.ReservedException;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.Storage;
import java.util.List;

/** Promises 5 to 7: reads are guarded, names have one owner, workspaces never mix. */
abstract class GuardsContract extends ValuesContract {
  @Rule("S5.1: an expected value that has changed fails the transaction")
  void an_expected_value_that_has_changed_is_a_conflict() {
    Storage storage = open();
    write(storage, newNote("right", "granted"));
    Changes guarded = guarded("a", "right", 1);
    write(storage, guarded);
    save(open(), note("right"), 1, new SampleNote("revoked"));
    assertThatThrownBy(() -> write(storage, guarded("b", "right", 1)))
        .isInstanceOfSatisfying(StaleVersionException.class, e -> {
          assertThat(e.key()).isEqualTo(note("right"));
          assertThat(e.expected()).isEqualTo(1);
          assertThat(e.found()).isEqualTo(2);
        });
    assertThatThrownBy(() -> write(storage, expecting("right", 1)))
        .isInstanceOf(StaleVersionException.class);
    write(storage, expecting("right", 2));
    assertThat(textOf(storage, "b")).isEqualTo("absent");
    assertThat(find(storage, note("right")).orElseThrow().version()).isEqualTo(2);
  }

  @Rule("S5.2: an expected value that has appeared fails the transaction")
  void an_absent_value_is_guarded_too() {
    Storage storage = open();
    write(storage, guarded("a", "hold", 0));
    assertThat(find(storage, note("hold"))).isEmpty();
    assertThatThrownBy(() -> write(storage, guarded("b", "hold", 1)))
        .isInstanceOf(StaleVersionException.class);
    write(open(), newNote("hold", "stop"));
    for (Changes late : List.of(guarded("b", "hold", 0), expecting("hold", 0))) {
      assertThatThrownBy(() -> write(storage, late)).isInstanceOf(StaleVersionException.class);
    }
    assertThat(textOf(storage, "b")).isEqualTo("absent");
    assertThatCode(() -> write(storage, guarded("b", "hold", 1))).doesNotThrowAnyException();
  }

  /** Writes nothing, and asks all the same whether what was decided on still holds. */
  private static Changes expecting(String expected, long version) {
    return Changes.builder().expect(note(expected), version).build();
  }

  private static Changes guarded(String saved, String expected, long version) {
    return Changes.builder()
        .save(note(saved), 0, new SampleNote("1"))
        .expect(note(expected), version)
        .build();
  }

  @Rule("S6.1: a unique name has one owner, who may reserve it again and alone releases it")
  void a_unique_name_has_one_owner() {
    Storage storage = open();
    Reservation mine = new Reservation(W, "slot", "bo");
    Reservation hers = new Reservation(W, "slot", "ana");
    reserve(storage, mine);
    reserve(open(), mine);
    assertThatThrownBy(() -> reserve(storage, hers))
        .isInstanceOfSatisfying(ReservedException.class, e -> {
          assertThat(e.holder()).isEqualTo("bo");
          assertThat(e.wanted()).isEqualTo(hers);
        });
    release(storage, hers);
    assertThat(holder(open(), W, "slot")).contains("bo");
    release(storage, mine);
    release(storage, mine);
    assertThat(holder(open(), W, "slot")).isEmpty();
    reserve(storage, hers);
    assertThat(holder(open(), W, "slot")).contains("ana");
  }

  @Rule("S6.2: a transaction sees the names that it has taken and given up itself")
  void a_name_changes_hands_within_a_transaction() {
    Storage storage = open();
    run(storage, t -> {
      t.write(reserving(new Reservation(W, "slot", "bo")));
      assertThat(t.findHolder(W, "slot")).contains("bo");
      t.write(Changes.builder().addReleases(new Reservation(W, "slot", "bo")).build());
      assertThat(t.findHolder(W, "slot")).isEmpty();
      t.write(reserving(new Reservation(W, "slot", "ana")));
    });
    assertThat(holder(open(), W, "slot")).contains("ana");
  }

  static Changes reserving(Reservation reservation) {
    return Changes.builder().addReservations(reservation).build();
  }

  static void reserve(Storage storage, Reservation reservation) {
    write(storage, reserving(reservation));
  }

  static void release(Storage storage, Reservation reservation) {
    write(storage, Changes.builder().addReleases(reservation).build());
  }

  @Rule("S7.1: values, queries and guards of one workspace do not see another's")
  void values_of_workspaces_never_mix() {
    Storage storage = open();
    for (WorkspaceId workspace : List.of(W, OTHER)) {
      SampleItem item = SampleItem.of(workspace.value(), 1).on("x");
      write(
          storage,
          Changes.builder()
              .save(SampleItem.key(workspace, "a"), 0, item)
              .expect(SampleItem.key(workspace, "b"), 0)
              .build());
    }
    save(storage, SampleItem.key(OTHER, "b"), 0, SampleItem.of("b", 1).on("x"));
    write(storage, Changes.builder().expect(item("b"), 0).build());
    assertThat(find(storage, item("b"))).isEmpty();
    assertThat(find(storage, item("a")).orElseThrow().value().name()).isEqualTo("w");
    Query<SampleItem> all = Query.of(W, SampleItem.KIND);
    for (Query<SampleItem> query : List.of(
        all,
        all.orderBy(SampleItem.RANK, false),
        all.where(Condition.is(SampleItem.CHANNEL, "x")))) {
      assertThat(page(storage, query).items())
          .extracting(found -> found.value().name())
          .containsExactly("w");
    }
  }

  @Rule("S7.2: each workspace has a chain, names and jobs of its own")
  void chains_names_and_jobs_of_workspaces_never_mix() {
    Storage storage = open();
    for (WorkspaceId workspace : List.of(OTHER, W)) {
      write(
          storage,
          Changes.builder()
              .addReservations(new Reservation(workspace, "slot", workspace.value()))
              .addEvents(SampleEvent.of(workspace, "a", 1, workspace.value()))
              .addJobs(new JobChange.Schedule(new Job(QUEUE, workspace, "a"), START))
              .build());
    }
    for (WorkspaceId workspace : List.of(OTHER, W)) {
      assertThat(holder(storage, workspace, "slot")).contains(workspace.value());
      run(
          storage,
          t -> assertThat(t.events(EventQuery.of(SampleItem.key(workspace, "a"))))
              .extracting(found -> found.entry().sequence() + " " + found.event())
              .containsExactly("1 " + new SampleEvent(workspace.value())));
    }
    release(storage, new Reservation(W, "slot", "w"));
    assertThat(holder(storage, OTHER, "slot")).contains("W");
    write(storage, jobs(new JobChange.Cancel(job("a"))));
    List<Claim> claims = claim(storage, START);
    assertThat(claims).extracting(Claim::job).containsExactly(new Job(QUEUE, OTHER, "a"));
  }

  @Rule("S7.3: a transaction may hold the locks of one name in several workspaces, in any order")
  void locks_of_workspaces_are_held_together() {
    Storage storage = open();
    run(storage, t -> {
      t.lock(W, "slot");
      t.lock(OTHER, "slot");
      t.lock(W, "slot");
    });
  }
}
