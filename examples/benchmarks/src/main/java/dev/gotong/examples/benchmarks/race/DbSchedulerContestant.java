package dev.gotong.examples.benchmarks.race;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** db-scheduler, in either of its two ways to take jobs. The limits are those that its documentation recommends. */
record DbSchedulerContestant(String name, UnaryOperator<SchedulerBuilder> polling)
    implements Contestant {

  static DbSchedulerContestant lockAndFetch() {
    return new DbSchedulerContestant(
        "db-scheduler, lock-and-fetch", builder -> builder.pollUsingLockAndFetch(0.5, 4.0));
  }

  static DbSchedulerContestant fetch() {
    return new DbSchedulerContestant(
        "db-scheduler, fetch", builder -> builder.pollUsingFetch(0.5, 4.0));
  }

  @Override
  public Class<?> part() {
    return Scheduler.class;
  }

  @Override
  public void fill(DataSource database, int jobs) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table scheduled_tasks (task_name text not null, task_instance text not null, task_data bytea,"
              + " execution_time timestamptz not null, picked boolean not null, picked_by text, last_success"
              + " timestamptz, last_failure timestamptz, consecutive_failures int, last_heartbeat timestamptz,"
              + " version bigint not null, priority smallint, primary key (task_name, task_instance))");
      statement.execute("create index execution_time_idx on scheduled_tasks (execution_time)");
      statement.execute("create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");
      statement.execute(
          "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
              + " select 'publish', 'post-' || n, now() - interval '1 minute', false, 1 from generate_series(1, "
              + jobs + ") n");
    }
  }

  @Override
  public AutoCloseable start(DataSource database, int number, Runnable done) {
    OneTimeTask<Void> publish = Tasks.oneTime("publish").execute((instance, context) -> done.run());
    Scheduler scheduler = polling
        .apply(Scheduler.create(database, publish))
        .threads(THREADS)
        .pollingInterval(Duration.ofMillis(100))
        .schedulerName(new SchedulerName.Fixed("instance-" + number))
        .build();
    scheduler.start();
    return scheduler::stop;
  }

  @Override
  public String left() {
    return "select count(*) from scheduled_tasks";
  }
}
