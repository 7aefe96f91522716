package org.pacta.node.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one door to PostgreSQL: statements, transactions, and what happens only after a commit. */
public final class Database {
  private final JdbcClient statements;
  private final TransactionTemplate transactions;
  private final TransactionTemplate reads;

  /**
   * Uses connections of {@code source}; the schema must have been brought up to date by {@link
   * #migrate}.
   */
  public Database(DataSource source) {
    var manager = new DataSourceTransactionManager(source);
    this.statements = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(manager);
    this.reads = new TransactionTemplate(manager);
    this.reads.setReadOnly(true);
  }

  /**
   * Brings the schema up to date. Flyway holds a lock meanwhile, so that two starts do not collide;
   * each step is one transaction, so a start that is killed goes on where it was.
   *
   * @throws DatabaseStartException when a newer program has used this database
   */
  public static void migrate(DataSource source) {
    Flyway flyway = flyway(source);
    requireNotNewer(flyway);
    flyway.migrate();
  }

  /**
   * For programs beside the node, which must change no schema.
   *
   * @throws DatabaseStartException when the schema is not the one of this program
   */
  public static void requireCurrent(DataSource source) {
    Flyway flyway = flyway(source);
    requireNotNewer(flyway);
    if (flyway.info().pending().length > 0) {
      throw new DatabaseStartException(
          "The database is older than this program. Start the node once with it, then try again.");
    }
  }

  private static Flyway flyway(DataSource source) {
    FluentConfiguration settings =
        Flyway.configure().dataSource(source).locations("classpath:db/migration");
    // By default Flyway commits a step first and notes it on another connection afterwards: killed
    // in between, every later start would fail at that step. With a lock of the session it uses one
    // connection, and step and note are one transaction.
    settings
        .getPluginRegister()
        .getExact(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    return settings.load();
  }

  private static void requireNotNewer(Flyway flyway) {
    for (MigrationInfo step : flyway.info().all()) {
      if (step.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new DatabaseStartException(
            "A newer Pacta has used this database (step %s, %s). Start that version again, or restore the backup made before it."
                .formatted(step.getVersion(), step.getDescription()));
      }
    }
  }

  /** SQL on the connection of the running transaction, or on one of its own outside any. */
  public JdbcClient sql() {
    return statements;
  }

  /**
   * Runs {@code work} in one transaction (joining a running one); an exception rolls everything
   * back.
   */
  @SuppressWarnings("NullAway") // the work never returns null, so neither does the template
  public <T> T transaction(Supplier<T> work) {
    return transactions.execute(status -> work.get());
  }

  /** Runs {@code work} on one consistent connection for reading: one page, one connection. */
  @SuppressWarnings("NullAway") // the work never returns null, so neither does the template
  public <T> T read(Supplier<T> work) {
    return reads.execute(status -> work.get());
  }

  /**
   * Fails when called outside a transaction: for steps that are only true together with the
   * caller's rows.
   */
  public void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("this step belongs inside the caller's transaction");
    }
  }

  /**
   * Runs {@code action} once the running transaction has been committed; never if it is rolled
   * back.
   */
  public void afterCommit(Runnable action) {
    requireTransaction();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            action.run();
          }
        });
  }

  /**
   * Hands {@code item} to {@code write} just before the running transaction commits, together with
   * all other items of the same {@code owner}. For rows that every act must lock: taken last and
   * held for the shortest time, they can be part of no deadlock. Owners are served in the order in
   * which they first came.
   *
   * @param write gets the items in order; the first one given by an owner counts
   */
  public <T> void lastly(Object owner, T item, Consumer<List<T>> write) {
    requireTransaction();
    LastSteps steps = (LastSteps) TransactionSynchronizationManager.getResource(this);
    if (steps == null) {
      steps = new LastSteps(this);
      TransactionSynchronizationManager.bindResource(this, steps);
      TransactionSynchronizationManager.registerSynchronization(steps);
    }
    steps.add(owner, item, write);
  }

  /** What a transaction does last. */
  private static final class LastSteps implements TransactionSynchronization {
    private final Database key;
    private final Map<Object, Batch<?>> batches = new LinkedHashMap<>();

    LastSteps(Database key) {
      this.key = key;
    }

    @SuppressWarnings("unchecked") // an owner always gives items of one type
    <T> void add(Object owner, T item, Consumer<List<T>> write) {
      ((Batch<T>) batches.computeIfAbsent(owner, _ -> new Batch<>(write))).items.add(item);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      batches.values().forEach(Batch::run);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
  }

  private static final class Batch<T> {
    private final Consumer<List<T>> write;
    private final List<T> items = new ArrayList<>();

    Batch(Consumer<List<T>> write) {
      this.write = write;
    }

    void run() {
      write.accept(List.copyOf(items));
    }
  }
}
