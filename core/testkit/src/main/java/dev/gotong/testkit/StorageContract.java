package dev.gotong.testkit;

import com.google.common.collect.ImmutableList;
import dev.gotong.spi.Kind;
import java.util.List;
import org.junit.jupiter.api.TestInstance;

/**
 * Checks the twenty promises of {@link dev.gotong.spi.Storage} by numbered rules, S1.1 to S20.1, each under the promise that
 * it checks.
 *
 * <pre>
 *   class MyStorageTest extends StorageContract {
 *     private final MyStore store = MyStore.empty(KINDS, clock);
 *
 *     &#64;Override
 *     protected Storage open() {
 *       return store.connect();
 *     }
 *   }
 * </pre>
 *
 * <p>JUnit makes an instance, and so a fresh store, for every test. {@link #open} is called several times a test, and
 * from many threads, as several processes would. Nothing is skipped: what an adapter may do in two ways is asserted in
 * both.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class StorageContract extends RacesContract {
  /** All kinds that the contract stores. */
  public static final List<Kind<?>> KINDS = ImmutableList.of(SampleItem.KIND, SampleNote.KIND);

  /** Starts a test with a fresh clock. */
  protected StorageContract() {}
}
