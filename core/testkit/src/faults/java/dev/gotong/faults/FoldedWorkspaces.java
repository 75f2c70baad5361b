package dev.gotong.faults;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Expect;
import dev.gotong.spi.Key;
import dev.gotong.spi.Save;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Keeps the values of workspaces together whose names differ in case only. */
final class FoldedWorkspaces extends FaultyTransaction {
  FoldedWorkspaces(Transaction good) {
    super(good);
  }

  private static <T> Key<T> folded(Key<T> key) {
    String name = key.workspace().value().toLowerCase(Locale.ROOT);
    return new Key<>(WorkspaceId.of(name), key.kind(), key.id());
  }

  private static <T> Save<T> folded(Save<T> save) {
    return new Save<>(folded(save.key()), save.expected(), save.value());
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
}
