package dev.gotong.desk;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.ReviewPeople;
import dev.gotong.approval.Stage;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.handover.Fate;
import dev.gotong.handover.Transfer;
import dev.gotong.network.Channel;
import dev.gotong.predicate.Attributes;
import dev.gotong.team.Member;
import dev.gotong.team.Permissions;
import dev.gotong.team.Place;
import dev.gotong.team.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The approvals to come: at which stages of which policies somebody counts, and whether enough others do without them. */
final class ReviewDutyRehoming implements Rehoming {
  static final String KIND = "approvals-to-come";

  @Override
  public List<Transfer> plan(Sitting sitting, Going going, List<Transfer> planned) {
    Settings settings = Access.settings(sitting);
    Map<String, ApprovalPolicy> policies = new LinkedHashMap<>();
    for (PolicyRoute route : settings.approval().routes()) {
      policies.putIfAbsent(route.policy().name(), route.policy());
    }
    List<Transfer> transfers = new ArrayList<>();
    policies.values().forEach(policy -> {
      for (Stage stage : policy.stages()) {
        new Duty(going, settings.channels(), policy, stage)
            .findTransfer()
            .ifPresent(transfers::add);
      }
    });
    return transfers;
  }

  /** What somebody agrees to at one stage. */
  private record Duty(Going going, List<Channel> channels, ApprovalPolicy policy, Stage stage) {

    Optional<Transfer> findTransfer() {
      List<Channel> theirs = channels.stream()
          .filter(channel -> able(going.before(), channel).contains(going.person()))
          .toList();
      if (theirs.isEmpty()) {
        return Optional.empty();
      }
      List<ChannelId> lost = theirs.stream()
          .filter(channel -> able(going.before(), channel).size() >= needed())
          .filter(channel -> others(channel).size() < needed())
          .map(Channel::id)
          .toList();
      Optional<PersonId> other = going.others().stream()
          .filter(person -> theirs.stream().anyMatch(channel -> others(channel).contains(person)))
          .max((a, b) -> Long.compare(covered(a, theirs), covered(b, theirs)));
      Transfer.Builder transfer = Transfer.builder()
          .kind(KIND)
          .id(policy.name() + "/" + stage.id())
          .title("stage " + stage.id() + " of " + policy.name());
      return Optional.of(
          lost.isEmpty() && other.isPresent()
              ? transfer
                  .fate(Fate.STANDS_IN)
                  .to(other)
                  .reason(Refusal.of(
                      "handover.can-agree-to-come",
                      "{to} can agree there, to what others wrote",
                      "to",
                      other.get()))
                  .build()
              : transfer
                  .fate(Fate.NOBODY)
                  .reason(Refusal.of(
                      "handover.no-approver-left",
                      "fewer than {needed} can agree there without {member}, on {channels}",
                      "needed",
                      needed(),
                      "member",
                      going.person(),
                      "channels",
                      lost.isEmpty() ? theirs.stream().map(Channel::id).toList() : lost))
                  .build());
    }

    private int needed() {
      return Math.max(1, stage.atLeast());
    }

    private long covered(PersonId person, List<Channel> theirs) {
      return theirs.stream().filter(channel -> others(channel).contains(person)).count();
    }

    private Set<PersonId> others(Channel channel) {
      Set<PersonId> able = able(going.afterwards(), channel);
      able.remove(going.person());
      return able;
    }

    /** Who is there and counts at the stage. */
    private Set<PersonId> able(Team team, Channel channel) {
      ReviewPeople people = Reviews.people(
          team,
          Permissions.of(team),
          policy,
          Reviews.asked(going.from(), Attributes.none()),
          List.of(Place.of(channel)));
      Set<PersonId> able = new TreeSet<>(people.permitted(stage.id()));
      able.removeIf(person -> people.away().containsKey(person)
          || stage.quorum().stream().noneMatch(clause -> selects(clause, team, person)));
      return able;
    }

    private static boolean selects(Clause clause, Team team, PersonId person) {
      return clause
          .selector()
          .selects(person, team.find(person).map(Member::role).map(Set::of).orElse(Set.of()));
    }
  }

  @Override
  public Optional<Refusal> apply(Sitting sitting, Going going, Transfer transfer) {
    return Optional.empty(); // nothing moves: whoever may agree, may
  }

  @Override
  public boolean giveBack(Sitting sitting, PersonId person, Transfer transfer) {
    return false;
  }
}
