package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import java.util.List;
import java.util.Optional;

/** What the use of a right makes of a round. */
final class Powers {
  private Powers() {}

  static Round after(Round round, PowerEvent event) {
    return event.match(
        asked -> round.withKept(round.kept().withAsked(asked.override())),
        overridden -> round.withKept(
            round.kept().withAsked(Optional.empty()).withOverride(overridden.override())),
        raised -> round,
        due -> round,
        spent -> round.withKept(round
            .kept()
            .withOverride(round.override().map(o -> spend(o, spent.channel())))),
        delegated -> with(round, with(round, delegated.delegation())),
        ended -> with(round, without(round, ended.stage(), ended.principal())));
  }

  private static Round with(Round round, List<Delegation> delegations) {
    return round.withKept(round.kept().withDelegations(delegations));
  }

  private static StageOverride spend(StageOverride override, ChannelId channel) {
    return override.withSpentOn(ImmutableSet.<ChannelId>builder()
        .addAll(override.spentOn())
        .add(channel)
        .build());
  }

  private static List<Delegation> with(Round round, Delegation delegation) {
    return ImmutableList.<Delegation>builder()
        .addAll(without(round, delegation.stage(), delegation.principal()))
        .add(delegation)
        .build();
  }

  private static List<Delegation> without(Round round, String stage, PersonId principal) {
    return round.delegations().stream()
        .filter(delegation -> !delegation.isOf(stage, principal))
        .toList();
  }
}
