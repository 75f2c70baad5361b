package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Require;
import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.ValueCodec;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A storage in a relational database. Many processes may share one.
 *
 * <p>Every call takes one connection at a time from the data source and gives it back as it was; closing the storage leaves the
 * data source open. Work that the database took back so that others could go on (SQLSTATE class 40, or a lock that took
 * too long) is run again some dozen times.
 *
 * <p>There are three ways into a transaction, and none is guessed: those of Gotong's own, on connections of a data source;
 * those of the host's transaction manager, through a {@link TransactionBridge}; and with {@link #joining} the one that
 * runs on a given connection.
 */
public final class JdbcStorage implements Storage {
  private final Setup setup;
  private final Transactions transactions;
  private final Transactions separate;
  private final AtomicBoolean closed = new AtomicBoolean();

  private JdbcStorage(Setup setup, Transactions transactions, Transactions separate) {
    this.setup = setup;
    this.transactions = transactions;
    this.separate = separate;
  }

  /** {@return a builder of a storage without kinds, with the prefix {@code gotong_} and the clock of the database} */
  public static Builder builder(DataSource dataSource, ValueCodec codec) {
    return new Builder(dataSource, codec);
  }

  /** {@return the tables of all kinds of this storage; those of Gotong's own are in the scripts, too} */
  public JdbcSchema schema() {
    return new JdbcSchema(setup.dialect(), setup.tables());
  }

  /**
   * {@return a handle on the same values within the transaction that runs on {@code connection}: what it writes becomes
   * visible when the host commits, and is gone if the host rolls back}
   *
   * <p>It never commits, closes or changes the connection, and never runs work again. What fails is taken back to a
   * savepoint, and the host may go on. It is as safe for use by many threads as the connection: not.
   *
   * @param connection must not be in auto-commit mode: {@link #transact} refuses that with an
   *     {@link IllegalStateException}
   */
  public Storage joining(Connection connection) {
    requireOpen();
    return new JdbcStorage(setup, new JoinedTransactions(connection, setup), separate);
  }

  /**
   * {@return a handle on the same values each of whose calls is a transaction of its own, whatever transaction the host is
   * in: for whoever dispatches due work, which must be committed before it is done}
   */
  public Storage separate() {
    requireOpen();
    return new JdbcStorage(setup, separate, separate);
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    requireOpen();
    return transactions.run(work);
  }

  @Override
  public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
    requireOpen();
    ImmutableList<Changes> sets = ImmutableList.copyOf(changes);
    if (sets.isEmpty()) {
      return ImmutableList.of();
    }
    try {
      return transactions.run(transaction -> transaction.writeEach(sets, true));
    } catch (InTheWayException e) { // rolled back; now find out what it is
      return transactions.run(transaction -> transaction.writeEach(sets, false));
    }
  }

  @Override
  public Optional<Instant> findNextDue(String queue) {
    requireOpen();
    Require.id(queue, "queue");
    return transactions.run(transaction -> transaction.findNextDue(queue));
  }

  @Override
  public Instant now() {
    requireOpen();
    Supplier<Instant> ask = () -> transactions
        .current()
        .map(JdbcTransaction::now)
        .orElseGet(() -> separate.run(JdbcTransaction::now));
    return setup.clock().find().orElseGet(ask);
  }

  @Override
  public void close() {
    closed.set(true);
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("This storage is closed: open another.");
    }
  }

  /** Builds storages. Not thread-safe. */
  public static final class Builder {
    private final DataSource dataSource;
    private final ValueCodec codec;
    private ImmutableList<Kind<?>> kinds = ImmutableList.of();
    private Naming naming = Naming.DEFAULT;
    private SchemaMode schemaMode = SchemaMode.VALIDATE;
    private Optional<DataSource> ddl = Optional.empty();
    private Optional<InstantSource> clock = Optional.empty();
    private Optional<TransactionBridge> bridge = Optional.empty();
    private BridgedTransactions.Mode mode = BridgedTransactions.Mode.JOIN_OR_REFUSE;

    private Builder(DataSource dataSource, ValueCodec codec) {
      this.dataSource = dataSource;
      this.codec = codec;
    }

    /** Sets all kinds that are stored; others are refused. */
    public Builder kinds(Collection<? extends Kind<?>> all) {
      kinds = ImmutableList.copyOf(all);
      return this;
    }

    /** Sets what stands before the name of every table, 1 to 20 of {@code a-z 0-9 _} from a letter. */
    public Builder tablePrefix(String prefix) {
      naming = naming.withPrefix(prefix);
      return this;
    }

    /**
     * Writes within the transactions of the host instead of transactions on connections of the data source, which is
     * then asked for the tables only.
     *
     * @param manager knows the transaction of a thread
     * @param otherwise what to do where there is none
     */
    public Builder managedBy(TransactionBridge manager, WithoutTransaction otherwise) {
      bridge = Optional.of(manager);
      mode = otherwise == WithoutTransaction.START
          ? BridgedTransactions.Mode.JOIN_OR_START
          : BridgedTransactions.Mode.JOIN_OR_REFUSE;
      return this;
    }

    /** Sets the schema that the tables are in, 1 to 40 of {@code a-z 0-9 _} from a letter; else it is the default one. */
    public Builder databaseSchema(String schema) {
      naming = naming.withSchema(schema);
      return this;
    }

    /** Sets what is done about the tables; {@link SchemaMode#VALIDATE} unless set. */
    public Builder schemaMode(SchemaMode mode) {
      schemaMode = mode;
      return this;
    }

    /** Migrates with connections of their own, such as those of a user who may create tables. H2 needs two at once. */
    public Builder migrateWith(DataSource dataSourceOfOwner) {
      schemaMode = SchemaMode.MIGRATE;
      ddl = Optional.of(dataSourceOfOwner);
      return this;
    }

    /** Sets the clock by which leases run; all processes that share the database must agree on it. */
    public Builder clock(InstantSource source) {
      clock = Optional.of(source);
      return this;
    }

    /**
     * {@return a storage}
     *
     * @throws dev.gotong.spi.StorageException if the database cannot be reached, is none that Gotong knows, or does not
     *     have the tables of this version, in which case it says which scripts to run
     */
    public JdbcStorage build() {
      JdbcDatabase database = JdbcDatabase.of(dataSource);
      Dialect dialect = database.dialect(dataSource);
      Tables tables = new Tables(naming, kinds);
      if (schemaMode != SchemaMode.OFF) {
        SchemaInstaller installer = new SchemaInstaller(dialect, tables, Script.all(database));
        if (schemaMode == SchemaMode.MIGRATE) {
          installer.migrate(ddl.orElse(dataSource));
        }
        installer.validate(dataSource);
      }
      Setup setup =
          new Setup(dialect, tables, new RememberingCodec(codec), new StorageClock(clock, dialect));
      if (bridge.isEmpty()) {
        Transactions own = new PooledTransactions(dataSource, setup);
        return new JdbcStorage(setup, own, own);
      }
      BridgedTransactions.Mode always = BridgedTransactions.Mode.ALWAYS_START;
      return new JdbcStorage(
          setup,
          new BridgedTransactions(bridge.get(), setup, mode),
          new BridgedTransactions(bridge.get(), setup, always));
    }
  }
}
