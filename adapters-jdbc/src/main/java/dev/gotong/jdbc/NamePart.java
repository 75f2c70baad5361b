package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.WorkspaceId;
import dev.gotong.jdbc.Dialect.Lock;
import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.ReservedException;
import dev.gotong.spi.StorageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The unique names. A name that nobody holds has a row only while a transaction looks at it. */
final class NamePart implements Part {
  private final Session session;
  private final Dialect dialect;
  private final Table table;
  /** Each name that is locked, with its holder, if any. */
  private final Map<List<String>, Optional<String>> holders = new HashMap<>();
  /** The rows as they are in the database. */
  private final TreeMap<String, List<String>> rows = new TreeMap<>();

  private final Map<List<String>, Optional<String>> written = new HashMap<>();

  NamePart(Session session, Dialect dialect, Tables tables) {
    this.session = session;
    this.dialect = dialect;
    this.table = tables.reservations();
  }

  private static List<String> name(WorkspaceId workspace, String name) {
    return ImmutableList.of(workspace.value(), name);
  }

  private static List<String> name(Reservation reservation) {
    return name(reservation.workspace(), reservation.name());
  }

  @Override
  public void lock(List<Changes> sets, boolean hopeful) {
    TreeMap<String, List<String>> wanted = new TreeMap<>();
    TreeMap<String, List<String>> missing = new TreeMap<>();
    for (Changes set : sets) {
      set.reservations().forEach(each -> missing.put(sortable(each), name(each)));
      set.releases().forEach(each -> wanted.put(sortable(each), name(each)));
    }
    wanted.putAll(missing);
    if (missing.isEmpty() && !wanted.isEmpty()) {
      read(wanted.values());
    }
    for (int round = 0; !missing.isEmpty(); round++) {
      if (round == MAX_LOCK_ROUNDS) {
        throw new StorageException("Names changed hands too fast: " + missing, false, null);
      }
      List<List<@Nullable Object>> guards = new ArrayList<>();
      missing.values().forEach(name -> guards.add(Arrays.asList(name.get(0), name.get(1), null)));
      dialect.insertMissing(session, table, guards);
      read(wanted.values());
      missing.values().removeIf(holders::containsKey);
    }
  }

  private static String sortable(Reservation reservation) {
    return reservation.workspace().value() + "\0" + reservation.name();
  }

  private void read(Collection<List<String>> names) {
    dialect.select(session, table, table.all(), names, Lock.EXCLUSIVE, row -> {
      List<String> name = ImmutableList.of(row.getString(1), row.getString(2));
      Optional<String> holder = Optional.ofNullable(row.getString(3));
      holders.put(name, holder);
      written.put(name, holder);
      rows.put(row.getString(1) + "\0" + row.getString(2), name);
      return name;
    });
  }

  @Override
  public Optional<ConflictException> findConflict(Changes set) {
    for (Reservation wanted : set.reservations()) {
      Optional<String> other = holder(wanted).filter(holder -> !holder.equals(wanted.owner()));
      if (other.isPresent()) {
        return Optional.of(new ReservedException(wanted, other.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> holder(Reservation reservation) {
    return holders.getOrDefault(name(reservation), Optional.empty());
  }

  @Override
  public void take(Changes set) {
    set.reservations().forEach(each -> holders.put(name(each), Optional.of(each.owner())));
    for (Reservation each : set.releases()) {
      if (holder(each).equals(Optional.of(each.owner()))) {
        holders.put(name(each), Optional.empty());
      }
    }
  }

  @Override
  public void flush() {
    List<List<Object>> held = new ArrayList<>();
    List<List<String>> free = new ArrayList<>();
    for (List<String> name : rows.values()) {
      Optional<String> holder = holders.getOrDefault(name, Optional.empty());
      if (holder.isEmpty()) {
        free.add(name);
      } else if (!holder.equals(written.get(name))) {
        held.add(ImmutableList.<Object>builder().add(holder.get()).addAll(name).build());
      }
    }
    if (!held.isEmpty()) {
      dialect.update(session, table, table.rest(), held);
    }
    if (!free.isEmpty()) {
      dialect.delete(session, table, table.key(), free);
    }
  }

  /** {@return who holds that name} */
  Optional<String> findHolder(WorkspaceId workspace, String name) {
    return dialect
        .select(
            session,
            table,
            table.all(),
            ImmutableList.of(name(workspace, name)),
            Lock.NONE,
            row -> Optional.ofNullable(row.getString(3)))
        .stream()
        .findFirst()
        .flatMap(holder -> holder);
  }
}
