package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.desk.Kinds;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Condition;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.SampleEvent;
import dev.gotong.testkit.SampleItem;
import dev.gotong.testkit.SampleNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the storage says to a database: prepared statements whose text depends on nothing that anybody gave. */
abstract class StatementRules extends JdbcFixture {
  private final List<String> calls = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final SpyDataSource.Gate gate = new SpyDataSource.Gate() {
    @Override
    public void before(String call, String sql) {
      calls.add(call);
      if (!sql.isEmpty()) {
        texts.add(sql);
      }
    }

    @Override
    public void after(String call) {
      // seen before
    }
  };

  /** Uses everything that a storage can do, with those texts and ids. */
  private static void use(Storage storage, String text, String id) {
    Instant due = storage.now().minusSeconds(60);
    storage.transact(t -> {
      t.lock(W, text);
      t.write(Changes.builder()
          .save(note(id), 0, new SampleNote(text))
          .save(SampleItem.key(W, id), 0, SampleItem.of(text, 7).on(text, "b").due(due))
          .expect(note("none-" + id), 0)
          .addReservations(new Reservation(W, text, text))
          .addEvents(SampleEvent.of(W, id, 1, text))
          .addJobs(new JobChange.Schedule(new Job("q", W, id), due))
          .addJobs(new JobChange.Schedule(new Job("q", W, id + "2"), due))
          .addJobs(new JobChange.Schedule(new Job("q", W, id + "3"), due))
          .build());
      t.findHolder(W, text);
      t.findAll(List.of(note(id), note("none")));
      t.events(EventQuery.of(W));
      t.events(EventQuery.of(SampleItem.key(W, id)));
      Query<SampleItem> query = Query.of(W, SampleItem.KIND);
      t.query(query.where(Condition.is(SampleItem.NAME, text)));
      t.query(query
          .where(Condition.anyOf(SampleItem.CHANNEL, List.of(text, "x")))
          .where(Condition.from(SampleItem.RANK, 3L))
          .orderBy(SampleItem.DUE_AT, false));
      return 1;
    });
    storage.findNextDue("q");
    ClaimRequest request =
        ClaimRequest.builder().queue("q").worker("w-" + id).now(due).build();
    List<Claim> claims = storage.transact(t -> t.claim(request));
    assertThat(claims).hasSize(3);
    storage.commitEach(List.of(Changes.builder()
        .save(note(id), 1, new SampleNote(text + text))
        .addJobs(new JobChange.Complete(claims.get(0)))
        .build()));
    storage.commitEach(List.of(Changes.builder()
        .addReleases(new Reservation(W, text, text))
        .addJobs(new JobChange.Postpone(claims.get(1), due))
        .build()));
    storage.commitEach(List.of(Changes.builder()
        .addJobs(new JobChange.Cancel(claims.get(1).job()))
        .addJobs(new JobChange.Complete(claims.get(2)))
        .build()));
  }

  private Set<String> textsOf(String text, String id) {
    texts.clear();
    use(storage(new SpyDataSource(database, gate)), text, id);
    return new TreeSet<>(texts);
  }

  @Test
  void only_prepared_statements_are_used_and_no_text_is_ever_part_of_one() {
    JdbcStorage.builder(new SpyDataSource(database, gate), new JsonCodec())
        .kinds(Kinds.all())
        .tablePrefix(Databases.freshPrefix())
        .schemaMode(SchemaMode.MIGRATE)
        .build()
        .close();
    storage(new SpyDataSource(database, gate)).schema().create(new SpyDataSource(database, gate));
    use(storage, "before", "zero"); // the first event of a workspace begins its chain
    Set<String> first = textsOf("plain", "one");
    Set<String> second = textsOf("'; DROP TABLE x; --", "two");
    assertThat(second).isEqualTo(first).hasSizeGreaterThan(15);
    assertThat(calls).contains("Connection.prepareStatement", "Connection.commit");
    assertThat(calls)
        .doesNotContain(
            "Connection.createStatement", "Connection.prepareCall", "Connection.nativeSQL");
    assertThat(calls).noneMatch(call -> call.startsWith("Statement."));
    assertThat(String.join("\n", first)).doesNotContain("plain", "one'", "w-one");
  }

  @Test
  void every_statement_on_due_work_names_its_shard() {
    List<String> jobs = textsOf("plain", "one").stream()
        .filter(sql -> sql.contains(prefix + "jobs ") || sql.endsWith(prefix + "jobs"))
        .filter(sql -> !sql.contains(prefix + "jobs_"))
        .toList();
    assertThat(jobs).hasSizeGreaterThan(5).allMatch(sql -> sql.contains("shard"));
  }
}
