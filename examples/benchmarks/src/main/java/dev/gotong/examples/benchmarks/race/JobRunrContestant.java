package dev.gotong.examples.benchmarks.race;

import java.time.Duration;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;
import org.jspecify.annotations.Nullable;

/** JobRunr, asking for work as often as it can be told to. */
final class JobRunrContestant implements Contestant {
  /** What its jobs do; it finds the object by its class. */
  public static final class Publish {
    private final Runnable done;

    Publish(Runnable done) {
      this.done = done;
    }

    /** Publishes nothing. */
    public void publish(Integer post) {
      done.run();
    }
  }

  /** Gives both instances the same object. */
  private record Activator(Publish publish) implements JobActivator {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T activateJob(Class<T> type) {
      return type == Publish.class ? (T) publish : null;
    }
  }

  @Override
  public String name() {
    return "JobRunr";
  }

  @Override
  public Class<?> part() {
    return BackgroundJobServer.class;
  }

  private static StorageProvider storage(DataSource database, JsonMapper mapper) {
    PostgresStorageProvider storage = new PostgresStorageProvider(database);
    storage.setJobMapper(new JobMapper(mapper));
    return storage;
  }

  @Override
  public void fill(DataSource database, int jobs) {
    StorageProvider storage = storage(database, new JacksonJsonMapper());
    new JobScheduler(storage)
        .<Publish, Integer>enqueue(
            IntStream.range(0, jobs).boxed(), (publish, post) -> publish.publish(post));
    storage.close();
  }

  @Override
  public AutoCloseable start(DataSource database, int number, Runnable done) {
    JsonMapper mapper = new JacksonJsonMapper();
    BackgroundJobServer server = new BackgroundJobServer(
        storage(database, mapper),
        mapper,
        new Activator(new Publish(done)),
        BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
            .andWorkerCount(THREADS)
            .andPollInterval(Duration.ofSeconds(5)));
    server.start();
    return server::stop;
  }

  @Override
  public String left() {
    return "select count(*) from jobrunr_jobs where state <> 'SUCCEEDED'";
  }
}
