package dev.gotong.coverage.oracle;

import static java.util.Objects.requireNonNull;

import dev.gotong.base.PersonId;
import dev.gotong.coverage.Responsibility;
import dev.gotong.coverage.Roster;
import dev.gotong.network.Channel;
import dev.gotong.team.Action;
import dev.gotong.team.Member;
import dev.gotong.team.NaiveRights;
import dev.gotong.team.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Who acts for what, worked out person by person from the words of the roster; reasons are a word or two. */
public final class NaiveDuties {
  private final Roster roster;
  private final Map<String, String> bars = new HashMap<>();

  /** Reads a roster. */
  public NaiveDuties(Roster roster) {
    this.roster = roster;
  }

  /** Who acts, at which place of the chain, and why not those before. */
  public record Acts(Optional<PersonId> person, int rank, Map<PersonId, String> whyNot) {}

  Optional<Member> member(PersonId person) {
    return roster.team().members().stream().filter(m -> m.id().equals(person)).findFirst();
  }

  /** {@return what keeps somebody from it, were they there; empty if nothing does} */
  public String bar(PersonId person, Scope place, Set<Action> actions, Set<String> skills) {
    if (member(person).isEmpty()) {
      return "stranger";
    }
    List<Channel> channels = channels(place);
    for (Action action : actions) {
      if (channels.isEmpty()) {
        return "no channel";
      }
      for (Channel channel : channels) {
        if (!NaiveRights.may(roster.team().grants(), person, action, channel)) {
          return "barred";
        }
      }
    }
    return member(person).get().skills().containsAll(skills) ? "" : "unskilled";
  }

  String bar(PersonId person, Responsibility each) {
    return bars.computeIfAbsent(
        each.id() + " " + person,
        unknown -> bar(person, each.place(), each.actions(), each.skills()));
  }

  List<Channel> channels(Scope place) {
    List<Channel> channels = new ArrayList<>();
    for (Channel channel : roster.channels()) {
      String text = place.toString();
      if (text.equals("everywhere")
          || text.equals("network " + channel.network())
          || text.equals(channel.id().value())) {
        channels.add(channel);
      }
    }
    return channels;
  }

  /** {@return the owner, then whoever is named for the responsibility, then for the owner, then for any of these} */
  public List<PersonId> chain(Responsibility each) {
    List<PersonId> chain = new ArrayList<>();
    each.owner().ifPresent(owner -> {
      List<PersonId> first = new ArrayList<>(each.backups());
      first.addAll(roster.team().backupsOf(owner));
      chain.add(owner);
      chain.addAll(first);
      first.forEach(backup -> chain.addAll(roster.team().backupsOf(backup)));
    });
    return chain.stream().distinct().toList();
  }

  /**
   * {@return who acts for each, by id}
   *
   * @param where why somebody is not there for a responsibility; empty if they are
   */
  public Map<String, Acts> all(BiFunction<PersonId, Responsibility, String> where) {
    Map<PersonId, Integer> load = new HashMap<>(roster.planned());
    Map<String, Acts> acts = new LinkedHashMap<>();
    for (Responsibility each : roster.responsibilities()) {
      Optional<PersonId> owner = each.owner()
          .filter(o -> bar(o, each).isEmpty() && where.apply(o, each).isEmpty());
      if (owner.isPresent()) {
        acts.put(each.id(), new Acts(owner, 0, Map.of()));
        load.merge(owner.get(), each.minutes(), Integer::sum);
      }
    }
    for (Responsibility each : roster.responsibilities()) {
      if (!acts.containsKey(each.id())) {
        acts.put(each.id(), standIn(each, where, load));
      }
    }
    return acts;
  }

  private Acts standIn(
      Responsibility each,
      BiFunction<PersonId, Responsibility, String> where,
      Map<PersonId, Integer> load) {
    Map<PersonId, String> whyNot = new LinkedHashMap<>();
    List<PersonId> chain = chain(each);
    for (PersonId person : chain) {
      String why = bar(person, each);
      if (why.isEmpty()) {
        why = where.apply(person, each);
      }
      if (why.isEmpty()) {
        int has = load.getOrDefault(person, 0);
        int may = member(person).orElseThrow().capacityMinutes();
        if (has + each.minutes() <= may) {
          load.put(person, has + each.minutes());
          return new Acts(Optional.of(person), chain.indexOf(person), whyNot);
        }
        why = "full " + has + " of " + may;
      }
      whyNot.put(person, why);
    }
    return new Acts(Optional.empty(), 0, whyNot);
  }

  Acts acts(Map<String, Acts> all, Responsibility each) {
    return requireNonNull(all.get(each.id()));
  }
}
