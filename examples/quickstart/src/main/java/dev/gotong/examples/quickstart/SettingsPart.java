package dev.gotong.examples.quickstart;

import static dev.gotong.examples.quickstart.TeamFile.orNone;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Sla;
import dev.gotong.approval.SlaStep;
import dev.gotong.approval.Stage;
import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.calendar.Blackout;
import dev.gotong.calendar.CalendarRules;
import dev.gotong.coverage.CoverageRule;
import dev.gotong.desk.Settings;
import dev.gotong.examples.quickstart.TeamFile.ApprovalPart;
import dev.gotong.examples.quickstart.TeamFile.ChannelPart;
import dev.gotong.examples.quickstart.TeamFile.CoveragePart;
import dev.gotong.network.Channel;
import dev.gotong.network.Networks;
import dev.gotong.team.Action;
import dev.gotong.time.WeeklyHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The settings in a team file: channels, cover, calendar and approval. */
final class SettingsPart {
  private SettingsPart() {}

  static Settings of(TeamFile file) {
    ZoneId zone = ZoneId.of(file.defaultZone());
    Settings.Builder settings = Settings.builder()
        .calendar(CalendarRules.of(
            Times.duration(file.calendar().minimumGap()),
            orNone(file.calendar().blackouts()).stream()
                .map(SettingsPart::blackout)
                .toList()));
    List<Channel> channels =
        file.channels().stream().map(part -> channel(part, zone)).toList();
    settings.addAllChannels(channels);
    orNone(file.coverage()).forEach(part -> settings.addCoverage(rule(part, channels)));
    List<PolicyRoute> routes = new ArrayList<>();
    for (int i = 0; i < file.approval().size(); i++) {
      routes.add(route(file.approval().get(i), i, zone));
    }
    return settings.approval(Routing.of(routes.toArray(PolicyRoute[]::new))).build();
  }

  private static Channel channel(ChannelPart part, ZoneId zone) {
    NetworkId network = NetworkId.of(part.network());
    if (Networks.builtin().find(network).isEmpty()) {
      throw new IllegalArgumentException("channels: " + part.id() + " is on " + part.network()
          + ", which is none of x, bluesky, mastodon, linkedin, instagram, facebook");
    }
    return Channel.builder()
        .id(ChannelId.of(part.id()))
        .network(network)
        .name(part.name())
        .zone(part.zone() == null ? zone : ZoneId.of(part.zone()))
        .build();
  }

  private static Blackout blackout(TeamFile.BlackoutPart part) {
    return Blackout.builder()
        .startInclusive(part.from())
        .endExclusive(part.to())
        .addAllChannels(orNone(part.channels()).stream().map(ChannelId::of).toList())
        .reason(part.reason())
        .build();
  }

  private static CoverageRule rule(CoveragePart part, List<Channel> channels) {
    Channel channel = channels.stream()
        .filter(c -> c.id().value().equals(part.channel()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "coverage: there is no channel " + part.channel() + " under channels"));
    return CoverageRule.builder()
        .channel(channel.id())
        .action(Action.of(part.action()))
        .hours(WeeklyHours.of(
            channel.zone(),
            part.days().stream().map(day -> Times.range(day, part.hours())).toList()))
        .atLeast(part.atLeast())
        .answerWithin(Times.duration(part.answerWithin()))
        .build();
  }

  private static PolicyRoute route(ApprovalPart part, int number, ZoneId zone) {
    boolean sponsored = part.forPosts() != null && part.forPosts().sponsored();
    List<Stage> stages = new ArrayList<>();
    for (TeamFile.StagePart stage : part.stages()) {
      stages.add(stage(stage, stages.size(), zone));
    }
    ApprovalPolicy policy = ApprovalPolicy.of(
        (sponsored ? "sponsored-" : "standard-") + (number + 1), 1, stages.toArray(Stage[]::new));
    return sponsored ? PolicyRoute.sponsored(policy) : PolicyRoute.all(policy);
  }

  /** Every stage waits for the one before it. */
  private static Stage stage(TeamFile.StagePart part, int rank, ZoneId zone) {
    Clause quorum = part.role() == null
        ? Clause.anyone(part.atLeast())
        : Clause.role(part.role(), part.atLeast());
    Stage.Builder stage =
        Stage.builder().id(part.name()).rank(rank).action(part.needs()).addQuorum(quorum);
    if (part.veto() != null) {
      stage.veto(veto(part));
    }
    if (part.limit() != null) {
      stage.sla(limit(part.limit(), zone));
    }
    return stage.build();
  }

  private static Stage.Veto veto(TeamFile.StagePart part) {
    return Arrays.stream(Stage.Veto.values())
        .filter(veto -> veto.name().toLowerCase(Locale.ROOT).equals(part.veto()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("approval: the veto of " + part.name()
            + " must be none, sticky or terminal, but was " + part.veto()));
  }

  private static Sla limit(TeamFile.LimitPart part, ZoneId zone) {
    return Sla.builder()
        .dueIn(Times.duration(part.within()))
        .hours(WeeklyHours.of(
            zone,
            part.days().stream().map(day -> Times.range(day, part.hours())).toList()))
        .addSteps(
            new SlaStep.Remind(50),
            new SlaStep.ReassignToBackup(100),
            new SlaStep.Escalate(100, part.tell()))
        .build();
  }
}
