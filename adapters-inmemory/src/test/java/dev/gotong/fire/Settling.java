package dev.gotong.fire;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.desk.Settings;
import dev.gotong.network.Channel;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How the team comes together before the storm. */
final class Settling {
  private Settling() {}

  static List<TeamCommand> commands() {
    List<TeamCommand> commands = new ArrayList<>();
    commands.add(new TeamCommand.Found(member(People.ANA)));
    commands.add(new TeamCommand.Join(member(People.BO)));
    commands.add(new TeamCommand.Join(member(People.CITRA)));
    commands.add(permit(People.BO, Action.DRAFT));
    for (Action action : List.of(Action.DRAFT, Action.APPROVE, Action.PUBLISH)) {
      commands.add(permit(People.CITRA, action));
    }
    return commands;
  }

  private static TeamCommand permit(PersonId person, Action action) {
    return new TeamCommand.Permit(Grant.permit(person, action, Scope.everywhere()));
  }

  /** One channel on each network, and one approval for each post. */
  static Settings settings() {
    Settings.Builder settings = Settings.builder()
        .approval(Routing.of(PolicyRoute.all(ApprovalPolicy.of("plain", 1, Stage.of("editor")))));
    for (NetworkId network : Fire.NETWORKS.keySet()) {
      settings.addChannels(Channel.builder()
          .id(Fire.channel(network))
          .network(network)
          .name(network.value())
          .zone(ZoneId.of("Europe/Berlin"))
          .build());
    }
    return settings.build();
  }

  private static Member member(PersonId id) {
    return Member.builder()
        .id(id)
        .name(id.value())
        .role("member")
        .hours(WeeklyHours.always(ZoneId.of("Asia/Jakarta")))
        .capacityMinutes(2_400)
        .build();
  }
}
