package dev.gotong.examples.benchmarks.race;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Quartz as a cluster, taking as many triggers at once as it has threads. */
final class QuartzContestant implements Contestant {
  private static final Map<String, Runnable> DONE = new ConcurrentHashMap<>();

  /** What its jobs do. */
  public static final class Publish implements Job {
    @Override
    public void execute(JobExecutionContext context) throws org.quartz.JobExecutionException {
      try {
        DONE.getOrDefault(context.getScheduler().getSchedulerInstanceId(), () -> {})
            .run();
      } catch (org.quartz.SchedulerException e) {
        throw new org.quartz.JobExecutionException(e);
      }
    }
  }

  private record Pool(DataSource database) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws java.sql.SQLException {
      return database.getConnection();
    }

    @Override
    public void shutdown() {}

    @Override
    public void initialize() {}
  }

  @Override
  public String name() {
    return "Quartz, clustered";
  }

  @Override
  public Class<?> part() {
    return Scheduler.class;
  }

  @Override
  public void fill(DataSource database, int jobs) throws Exception {
    try (InputStream script = Scheduler.class.getResourceAsStream(
            "/org/quartz/impl/jdbcjobstore/tables_postgres.sql");
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    Scheduler scheduler = scheduler(database, "filling");
    JobDetail publish =
        JobBuilder.newJob(Publish.class).withIdentity("publish").storeDurably().build();
    scheduler.addJob(publish, false);
    for (int i = 0; i < jobs; i++) {
      scheduler.scheduleJob(TriggerBuilder.newTrigger()
          .forJob(publish)
          .withIdentity("post-" + i)
          .startNow()
          .build());
    }
    scheduler.shutdown(true);
  }

  private static Scheduler scheduler(DataSource database, String instance) throws Exception {
    DBConnectionManager.getInstance().addConnectionProvider(instance, new Pool(database));
    Properties settings = new Properties();
    Map.of(
            "org.quartz.scheduler.instanceName",
            "race",
            "org.quartz.scheduler.instanceId",
            instance,
            "org.quartz.scheduler.batchTriggerAcquisitionMaxCount",
            "" + THREADS,
            "org.quartz.threadPool.threadCount",
            "" + THREADS,
            "org.quartz.jobStore.class",
            "org.quartz.impl.jdbcjobstore.JobStoreTX",
            "org.quartz.jobStore.driverDelegateClass",
            "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
            "org.quartz.jobStore.isClustered",
            "true",
            "org.quartz.jobStore.acquireTriggersWithinLock",
            "true",
            "org.quartz.jobStore.misfireThreshold",
            "3600000",
            "org.quartz.jobStore.dataSource",
            instance)
        .forEach(settings::setProperty);
    return new StdSchedulerFactory(settings).getScheduler();
  }

  @Override
  public AutoCloseable start(DataSource database, int number, Runnable done) throws Exception {
    String instance = "instance-" + number;
    DONE.put(instance, done);
    Scheduler scheduler = scheduler(database, instance);
    scheduler.start();
    return () -> scheduler.shutdown(true);
  }

  @Override
  public String left() {
    return "select count(*) from qrtz_triggers";
  }
}
