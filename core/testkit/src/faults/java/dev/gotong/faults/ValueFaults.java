package dev.gotong.faults;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Expect;
import dev.gotong.spi.Key;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.Save;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import dev.gotong.testkit.SampleItem;
import dev.gotong.testkit.SampleNote;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What a storage may do wrong with values, guards, names and texts. */
public final class ValueFaults {
  private static final WorkspaceId EVERYWHERE = WorkspaceId.of("everywhere");

  private ValueFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.ofTransaction("S1.1", "fails on what is absent", FailsOnAbsent::new),
        changing("S3.1", "lets a stale save through", ValueFaults::fresh),
        changing(
            "S5.1", "ignores what is expected", (t, changes) -> changes.withExpects(List.of())),
        changing("S5.2", "guards only what is there", ValueFaults::withoutAbsent),
        changing("S6.1", "gives a name to whoever asks last", ValueFaults::grabbing),
        changing("S6.1", "lets anybody release a name", ValueFaults::releasing),
        Fault.ofTransaction(
            "S7.2",
            "keeps the names of all workspaces together",
            t -> names(t, name -> name, true)),
        Fault.ofTransaction("S8.1", "folds the case of ids", CaseFolding::new),
        Fault.ofTransaction("S8.3", "strips names", t -> names(t, String::strip, false)),
        saving("S9.2", "cuts texts after 65,535 characters", ValueFaults::cut),
        saving("S9.1", "keeps characters of two bytes only", ValueFaults::withoutAstral),
        saving("S9.3", "keeps milliseconds only", ValueFaults::inMillis));
  }

  static Fault changing(
      String rule, String does, BiFunction<FaultyTransaction, Changes, Changes> change) {
    return Fault.ofTransaction(rule, does, good -> new FaultyTransaction(good) {
      @Override
      public void write(Changes changes) {
        super.write(change.apply(this, changes));
      }
    });
  }

  static Fault saving(String rule, String does, UnaryOperator<Object> change) {
    return changing(rule, does, (t, changes) -> {
      List<Save<?>> saves = new ArrayList<>();
      changes.saves().forEach(save -> saves.add(changed(save, change)));
      return changes.withSaves(saves);
    });
  }

  private static <T> Save<T> changed(Save<T> save, UnaryOperator<Object> change) {
    T value = save.key().kind().type().cast(change.apply(save.value()));
    return new Save<>(save.key(), save.expected(), value);
  }

  static Changes fresh(FaultyTransaction transaction, Changes changes) {
    List<Save<?>> saves = new ArrayList<>();
    changes.saves().forEach(save -> saves.add(fresh(transaction, save)));
    return changes.withSaves(saves);
  }

  private static <T> Save<T> fresh(FaultyTransaction transaction, Save<T> save) {
    return new Save<>(save.key(), transaction.version(save.key()), save.value());
  }

  private static Changes withoutAbsent(FaultyTransaction transaction, Changes changes) {
    return changes.withExpects(
        changes.expects().stream().filter(expect -> expect.version() > 0).toList());
  }

  private static Changes grabbing(FaultyTransaction transaction, Changes changes) {
    changes
        .reservations()
        .forEach(wanted -> transaction
            .findHolder(wanted.workspace(), wanted.name())
            .ifPresent(holder -> transaction.good.write(Changes.builder()
                .addReleases(new Reservation(wanted.workspace(), wanted.name(), holder))
                .build())));
    return changes;
  }

  private static Changes releasing(FaultyTransaction transaction, Changes changes) {
    return changes.withReleases(changes.releases().stream()
        .map(release -> new Reservation(
            release.workspace(),
            release.name(),
            transaction.findHolder(release.workspace(), release.name()).orElse(release.owner())))
        .toList());
  }

  private static Object cut(Object value) {
    return value instanceof SampleNote note && note.text().length() > 65_535
        ? new SampleNote(note.text().substring(0, 65_535))
        : value;
  }

  private static Object withoutAstral(Object value) {
    return value instanceof SampleNote note
        ? new SampleNote(note.text().replaceAll("[\\x{10000}-\\x{10ffff}]", "\ufffd"))
        : value;
  }

  private static Object inMillis(Object value) {
    return value instanceof SampleItem item && item.dueAt().isPresent()
        ? item.due(item.dueAt().get().truncatedTo(ChronoUnit.MILLIS))
        : value;
  }

  private static Transaction names(Transaction t, UnaryOperator<String> change, boolean mix) {
    return new FaultyTransaction(t) {
      @Override
      public void write(Changes changes) {
        super.write(changes
            .withReservations(changes.reservations().stream().map(this::changed).toList())
            .withReleases(changes.releases().stream().map(this::changed).toList()));
      }

      private Reservation changed(Reservation each) {
        return new Reservation(
            mix ? EVERYWHERE : each.workspace(), change.apply(each.name()), each.owner());
      }

      @Override
      public Optional<String> findHolder(WorkspaceId workspace, String name) {
        return super.findHolder(mix ? EVERYWHERE : workspace, change.apply(name));
      }
    };
  }

  private static final class FailsOnAbsent extends FaultyTransaction {
    FailsOnAbsent(Transaction good) {
      super(good);
    }

    @Override
    public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
      List<Versioned<T>> found = super.findAll(keys);
      if (found.size() < keys.size()) {
        throw new NoSuchElementException("absent: one of " + keys);
      }
      return found;
    }
  }

  private static final class CaseFolding extends FaultyTransaction {
    CaseFolding(Transaction good) {
      super(good);
    }

    @Override
    public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
      List<Versioned<T>> found = new ArrayList<>();
      keys.forEach(key -> super.findAll(List.of(folded(key)))
          .forEach(each -> found.add(new Versioned<>(key, each.version(), each.value()))));
      return found;
    }

    @Override
    public void write(Changes changes) {
      List<Save<?>> saves = new ArrayList<>();
      changes.saves().forEach(save -> saves.add(folded(save)));
      super.write(changes
          .withSaves(saves)
          .withExpects(changes.expects().stream()
              .map(expect -> new Expect(folded(expect.key()), expect.version()))
              .toList()));
    }

    private static <T> Save<T> folded(Save<T> save) {
      return new Save<>(folded(save.key()), save.expected(), save.value());
    }

    private static <T> Key<T> folded(Key<T> key) {
      return new Key<>(key.workspace(), key.kind(), key.id().toLowerCase(Locale.ROOT));
    }
  }
}
