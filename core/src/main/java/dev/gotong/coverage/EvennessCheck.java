package dev.gotong.coverage;

import dev.gotong.base.Micros;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Member;
import dev.gotong.team.Presence;
import dev.gotong.team.Scope;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import dev.gotong.time.Windows;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One rule that networks get their shares of cover; in whole numbers, so that it is exact at the tolerance. */
final class EvennessCheck {
  private final Roster roster;
  private final List<RosterCover.Era> eras;
  private final Evenness rule;

  EvennessCheck(Roster roster, List<RosterCover.Era> eras, Evenness rule) {
    this.roster = roster;
    this.eras = eras;
    this.rule = rule;
  }

  /** {@return a gap for each network that has too much or too little; none if no network has any cover} */
  List<Gap> gaps(Window whole) {
    Map<NetworkId, BigInteger> covers = covers();
    BigInteger cover = sum(covers.values());
    BigInteger target =
        sum(rule.targets().values().stream().map(BigInteger::valueOf).toList());
    List<Gap> gaps = new ArrayList<>();
    rule.targets().forEach((network, weight) -> {
      BigInteger has = covers.getOrDefault(network, BigInteger.ZERO).multiply(target);
      BigInteger should = cover.multiply(BigInteger.valueOf(weight));
      BigInteger off = has.subtract(should).abs().multiply(BigInteger.valueOf(100));
      if (off.compareTo(should.multiply(BigInteger.valueOf(rule.tolerancePercent()))) > 0) {
        Refusal reason = Refusal.of(
            "coverage.uneven",
            "{place} gets {share} % of the cover, and should get {target} %, at most {tolerance} % more or less of that",
            "place",
            Scope.network(network),
            "share",
            percent(has, cover.multiply(target)),
            "target",
            percent(should, cover.multiply(target)),
            "tolerance",
            rule.tolerancePercent());
        gaps.add(gap(network, whole, reason, has.compareTo(should) < 0));
      }
    });
    return gaps;
  }

  private static BigInteger sum(Iterable<BigInteger> numbers) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger number : numbers) {
      sum = sum.add(number);
    }
    return sum;
  }

  /** {@return hundredths with one digit, rounded down} */
  private static String percent(BigInteger part, BigInteger all) {
    BigInteger thousandths = part.multiply(BigInteger.valueOf(1_000)).divide(all);
    BigInteger[] split = thousandths.divideAndRemainder(BigInteger.TEN);
    return split[0] + "." + split[1];
  }

  /** The person-time of each network, in microseconds. */
  private Map<NetworkId, BigInteger> covers() {
    Map<NetworkId, BigInteger> covers = new HashMap<>();
    eras.forEach(era -> addCovers(era.ability(), era.window(), covers));
    return covers;
  }

  private void addCovers(Ability ability, Window era, Map<NetworkId, BigInteger> covers) {
    List<Window> hours = rule.hours().within(era);
    Presence presence = Presence.of(roster.team());
    Map<WeeklyHours, Long> known = new HashMap<>(); // many work the same hours
    for (Member member : roster.team().members()) {
      List<Window> away = presence.away(member.id(), era);
      long micros = away.isEmpty()
          ? known.computeIfAbsent(
              member.hours(), usual -> micros(Windows.intersect(usual.within(era), hours)))
          : micros(Windows.intersect(presence.present(member.id(), era), hours));
      for (NetworkId network : rule.targets().keySet()) {
        if (findBar(ability, member, network).isEmpty()) {
          covers.merge(network, BigInteger.valueOf(micros), BigInteger::add);
        }
      }
    }
  }

  private static long micros(List<Window> windows) {
    long micros = 0;
    for (Window window : windows) {
      micros += Micros.of(window.endExclusive()) - Micros.of(window.startInclusive());
    }
    return micros;
  }

  /** The first reason why they do not always count. */
  private Optional<Refusal> findBar(Member member, NetworkId network) {
    return eras.stream()
        .flatMap(era -> findBar(era.ability(), member, network).stream())
        .findFirst();
  }

  private Optional<Refusal> findBar(Ability ability, Member member, NetworkId network) {
    return ability.findBar(member.id(), Scope.network(network), rule.actions(), Set.of());
  }

  private Gap gap(NetworkId network, Window whole, Refusal reason, boolean tooLittle) {
    Map<PersonId, Refusal> whyNot = new TreeMap<>();
    if (tooLittle) {
      roster
          .team()
          .members()
          .forEach(
              member -> findBar(member, network).ifPresent(bar -> whyNot.put(member.id(), bar)));
    }
    return new Gap(
        Gap.Kind.UNEVEN,
        Scope.network(network).toString(),
        Optional.of(whole),
        roster.zone(Scope.network(network), rule.hours().zone()),
        reason,
        whyNot);
  }
}
