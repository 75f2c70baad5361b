package dev.gotong.coverage;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.coverage.CharterCommand.Arrange;
import dev.gotong.coverage.CharterCommand.Entrust;
import dev.gotong.coverage.CharterCommand.NoteLook;
import dev.gotong.coverage.CharterEvent.ResponsibilitySet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules by which a charter changes: whoever comes to own something is able to do it. */
public final class Charters
    implements Decider<Charter, CharterCommand, CharterFacts, CharterEvent> {

  /** Creates the rules, which hold nothing. */
  public Charters() {}

  @Override
  public Charter initial() {
    return Charter.empty();
  }

  @Override
  public Decision<CharterEvent> decide(
      Charter charter, CharterCommand command, CharterFacts facts) {
    return command.match(
        set -> set(charter, set.responsibility(), facts),
        drop -> charter.find(drop.id()).isEmpty()
            ? Decision.unchanged()
            : Decision.accept(new CharterEvent.ResponsibilityDropped(drop.id())),
        entrust -> entrust(charter, entrust, facts),
        arrange -> arrange(charter, arrange),
        rules -> rules.rules().equals(charter.rules())
            ? Decision.unchanged()
            : Decision.accept(new CharterEvent.RulesSet(rules.rules())),
        look -> look(charter, look, facts));
  }

  private static Decision<CharterEvent> set(
      Charter charter, Responsibility wanted, CharterFacts facts) {
    if (charter.find(wanted.id()).equals(Optional.of(wanted))) {
      return Decision.unchanged();
    }
    return wanted.owner().isPresent() && facts.barred().isPresent()
        ? Decision.refuse(facts.barred().get())
        : Decision.accept(new ResponsibilitySet(wanted));
  }

  private static Decision<CharterEvent> entrust(
      Charter charter, Entrust command, CharterFacts facts) {
    Optional<Responsibility> known = charter.find(command.id());
    if (known.isEmpty()) {
      return unknown(command.id());
    }
    List<PersonId> backups = new ArrayList<>(known.get().backups());
    command.owner().ifPresent(backups::remove);
    Responsibility wanted = known.get().withBackups(backups).withOwner(command.owner());
    return set(charter, wanted, facts);
  }

  private static Decision<CharterEvent> arrange(Charter charter, Arrange command) {
    List<String> now =
        charter.responsibilities().stream().map(Responsibility::id).toList();
    if (now.equals(command.ids())) {
      return Decision.unchanged();
    }
    return now.stream().sorted().toList().equals(command.ids().stream().sorted().toList())
        ? Decision.accept(new CharterEvent.Arranged(command.ids()))
        : Decision.refuse(
            "coverage.other-responsibilities",
            "the responsibilities are {known}: name each of them once",
            "known",
            now);
  }

  private static Decision<CharterEvent> look(
      Charter charter, NoteLook command, CharterFacts facts) {
    if (charter.find(command.responsibility()).isEmpty()) {
      return unknown(command.responsibility());
    }
    Look look = new Look(command.responsibility(), facts.by(), facts.now());
    return charter.looks().contains(look)
        ? Decision.unchanged()
        : Decision.accept(new CharterEvent.Looked(look));
  }

  private static Decision<CharterEvent> unknown(String id) {
    return Decision.refuse(
        "coverage.unknown-responsibility",
        "the team answers for nothing that is called {responsibility}",
        "responsibility",
        id);
  }

  @Override
  public Charter evolve(Charter charter, CharterEvent event) {
    return event.match(
        set -> with(charter, set.responsibility()),
        dropped -> charter
            .withResponsibilities(charter.responsibilities().stream()
                .filter(each -> !each.id().equals(dropped.id()))
                .toList())
            .withLooks(charter.looks().stream()
                .filter(look -> !look.responsibility().equals(dropped.id()))
                .toList()),
        arranged -> charter.withResponsibilities(ImmutableList.sortedCopyOf(
            Comparator.comparingInt(each -> arranged.ids().indexOf(each.id())),
            charter.responsibilities())),
        rules -> charter.withRules(rules.rules()),
        looked -> with(charter, looked.look()));
  }

  private static Charter with(Charter charter, Responsibility wanted) {
    List<Responsibility> all = new ArrayList<>(charter.responsibilities());
    int place = 0;
    while (place < all.size() && !all.get(place).id().equals(wanted.id())) {
      place++;
    }
    if (place == all.size()) {
      all.add(wanted);
    } else {
      all.set(place, wanted);
    }
    return charter.withResponsibilities(all);
  }

  private static Charter with(Charter charter, Look look) {
    List<Look> all = new ArrayList<>(charter.looks());
    all.add(look);
    List<Look> same = all.stream()
        .filter(each -> each.responsibility().equals(look.responsibility()))
        .toList();
    if (same.size() > Charter.LOOKS) {
      all.remove(same.get(0));
    }
    return charter.withLooks(all);
  }
}
