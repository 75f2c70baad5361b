package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.jdbc.CuttingProxy.Cut;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import java.net.URI;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The line to PostgreSQL is cut at each request once, from the first to the last: before the server hears it, after it has and
 * before it is answered, and amid the answer. What was asked is there whole or not at all, and if nobody knows, that is said.
 */
class CutLineTest extends FailureRules {
  private static final boolean FULL = System.getProperty("gotong.proofs") != null;

  /** At less than full size each request is cut in one of the ways, in turn. */
  private static final int STEP = FULL ? 1 : Cut.values().length;

  private boolean asPrepared;

  @Override
  DataSource open() {
    return Databases.postgres();
  }

  @Override
  void every(String what, Runnable preparation, Consumer<Storage> work) throws SQLException {
    prepare();
    preparation.run();
    List<String> before = rows();
    work.accept(storage);
    asPrepared = false;
    List<String> after = rows();
    Map<Cut, Integer> cuts = new EnumMap<>(Cut.class);
    Map<Cut, Integer> doubts = new EnumMap<>(Cut.class);
    int first = 0;
    for (Cut cut : Cut.values()) {
      first += FULL && first == 1 ? 0 : 1;
      int number = first;
      Seen seen = cut(cut, number, preparation, work);
      while (seen.hasCut()) {
        assertThat(seen.rows())
            .as("%s, request %d, %s", what, number, cut)
            .isIn(
                seen.returned()
                    ? List.of(after)
                    : seen.doubt() ? List.of(before, after) : List.of(before));
        cuts.merge(cut, 1, Integer::sum);
        doubts.merge(cut, seen.doubt() ? 1 : 0, Integer::sum);
        number += STEP;
        seen = cut(cut, number, preparation, work);
      }
      assertThat(seen.returned()).isTrue();
      assertThat(seen.rows()).isEqualTo(after);
    }
    if (FULL) {
      assertThat(doubts.values()).as("a commit that is not answered").allMatch(n -> n > 0);
    }
    System.out.println("proof cut-lines: " + what + ", cut " + cuts + ", in doubt " + doubts);
  }

  private record Seen(boolean hasCut, boolean returned, boolean doubt, List<String> rows) {}

  /** Does the work on tables as they were prepared, which they still are if nothing came of the time before. */
  private Seen cut(Cut cut, int number, Runnable preparation, Consumer<Storage> work)
      throws SQLException {
    if (!asPrepared) {
      prepare();
      preparation.run();
    }
    URI server = URI.create(Databases.postgresUrl().substring("jdbc:".length()));
    try (CuttingProxy proxy = new CuttingProxy(server.getPort(), number, cut)) {
      boolean returned = false;
      boolean doubt = false;
      asPrepared = false;
      try {
        work.accept(storage(through(server, proxy)));
        returned = true;
      } catch (StorageException e) {
        doubt = e.mayHaveHappened();
        asPrepared = !doubt; // else the server may be about to commit
      }
      return new Seen(proxy.hasCut(), returned, doubt, rows());
    }
  }

  private static DataSource through(URI server, CuttingProxy proxy) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(
        "jdbc:postgresql://localhost:" + proxy.port() + server.getPath() + "?" + server.getQuery());
    return database;
  }
}
