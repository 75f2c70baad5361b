package dev.gotong.faults;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Attribute;
import dev.gotong.spi.AttributeType;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Key;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.Save;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Storages that keep to the limits of a database where the promises have wider ones. */
final class LimitFaults {
  private static final int LIST = 500;
  private static final int INDEX = 191;

  private LimitFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.ofTransaction("S2.4", "finds as many as one list of a statement holds", OneList::new),
        Fault.ofTransaction(
            "S8.5", "compares unique names as far as an index reaches", IndexedNames::new),
        Fault.ofTransaction("S8.5", "counts characters beyond the first plane twice", Utf16::new));
  }

  private static final class OneList extends FaultyTransaction {
    OneList(Transaction good) {
      super(good);
    }

    @Override
    public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
      return good.findAll(keys.stream().limit(LIST).toList());
    }
  }

  private static final class IndexedNames extends FaultyTransaction {
    IndexedNames(Transaction good) {
      super(good);
    }

    @Override
    public void write(Changes changes) {
      good.write(changes
          .withReservations(
              changes.reservations().stream().map(IndexedNames::cut).toList())
          .withReleases(changes.releases().stream().map(IndexedNames::cut).toList()));
    }

    @Override
    public Optional<String> findHolder(WorkspaceId workspace, String name) {
      return good.findHolder(workspace, cut(name));
    }

    private static Reservation cut(Reservation full) {
      return new Reservation(full.workspace(), cut(full.name()), full.owner());
    }

    private static String cut(String name) {
      return name.codePointCount(0, name.length()) <= INDEX
          ? name
          : name.substring(0, name.offsetByCodePoints(0, INDEX));
    }
  }

  private static final class Utf16 extends FaultyTransaction {
    Utf16(Transaction good) {
      super(good);
    }

    @Override
    public void write(Changes changes) {
      changes.saves().forEach(Utf16::check);
      good.write(changes);
    }

    private static <T> void check(Save<T> save) {
      for (Attribute<T, ?> attribute : save.key().kind().attributes()) {
        for (Object each : attribute.read(save.value())) {
          if (each instanceof String text && text.length() > AttributeType.MAX_TEXT) {
            throw new IllegalArgumentException(attribute + " is too long for its column");
          }
        }
      }
    }
  }
}
