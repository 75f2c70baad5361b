package dev.gotong.coverage;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import dev.gotong.team.LastingPermissions;
import dev.gotong.team.Permissions;
import dev.gotong.team.Presence;
import dev.gotong.team.Team;
import dev.gotong.time.Window;
import dev.gotong.time.Windows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether channels have as many people as their rules ask for. */
final class ChannelCover {
  private final Team team;
  private final ImmutableMap<ChannelId, Channel> channels;
  private final Collection<CoverageRule> rules;

  ChannelCover(Team team, Collection<Channel> channels, Collection<CoverageRule> rules) {
    this.team = team;
    this.channels = Maps.uniqueIndex(channels, Channel::id);
    this.rules = rules;
  }

  Stream<Gap> gaps(Window whole) {
    return rules.stream().flatMap(rule -> gaps(rule, whole).stream());
  }

  private List<Gap> gaps(CoverageRule rule, Window whole) {
    return Stretch.join(LastingPermissions.eras(team, whole).stream()
        .flatMap(era -> inEra(rule, era).stream())
        .toList());
  }

  /** The gaps while everybody's rights stay the same. */
  private List<Gap> inEra(CoverageRule rule, Window whole) {
    Channel channel = channels.get(rule.channel());
    Permissions permissions = Permissions.of(team, whole.startInclusive());
    Set<PersonId> allowed =
        channel == null ? Set.of() : permissions.whoCan(rule.action(), List.of(channel));
    Map<PersonId, List<Window>> present = new LinkedHashMap<>();
    allowed.forEach(person -> present.put(person, Presence.of(team).present(person, whole)));
    List<Window> edges = new ArrayList<>(Stretch.absences(team, whole));
    present.values().forEach(edges::addAll);
    List<Gap> gaps = new ArrayList<>();
    for (Window hours : rule.hours().within(whole)) {
      for (Window piece : Windows.cut(hours, edges)) {
        long there = present.values().stream().filter(w -> covers(w, piece)).count();
        if (there < rule.atLeast()) {
          gaps.add(gap(rule, piece, there, present, permissions));
        }
      }
    }
    return gaps;
  }

  private static boolean covers(List<Window> windows, Window piece) {
    return windows.stream().anyMatch(window -> window.contains(piece));
  }

  private Gap gap(
      CoverageRule rule,
      Window piece,
      long there,
      Map<PersonId, List<Window>> present,
      Permissions permissions) {
    Map<PersonId, Refusal> whyNot = new HashMap<>();
    present.forEach((person, windows) -> {
      if (!covers(windows, piece)) {
        whyNot.put(person, whyNotThere(person, piece));
        team.backupsOf(person)
            .forEach(backup ->
                findBar(permissions, rule, backup).ifPresent(bar -> whyNot.put(backup, bar)));
      }
    });
    Refusal reason = Refusal.of(
        "coverage.too-few-people",
        "{channel} needs {atLeast} to {action}, but has {there}",
        "channel",
        rule.channel(),
        "atLeast",
        rule.atLeast(),
        "action",
        rule.action(),
        "there",
        there == 0 ? "nobody" : there);
    return new Gap(
        Gap.Kind.TOO_FEW_PEOPLE,
        rule.channel().value(),
        Optional.of(piece),
        Optional.ofNullable(channels.get(rule.channel()))
            .map(Channel::zone)
            .orElse(rule.hours().zone()),
        reason,
        whyNot);
  }

  private Optional<Refusal> findBar(Permissions permissions, CoverageRule rule, PersonId backup) {
    return Optional.ofNullable(channels.get(rule.channel()))
        .flatMap(channel -> permissions.check(backup, rule.action(), channel).refusal());
  }

  private Refusal whyNotThere(PersonId person, Window piece) {
    return Presence.of(team)
        .findAbsence(person, piece.startInclusive())
        .map(absence -> absence.excuse("coverage.away"))
        .orElseGet(() ->
            Refusal.of("coverage.not-at-work", "{member} does not work then", "member", person));
  }
}
