package dev.gotong.desk;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.calendar.CalendarRules;
import dev.gotong.coverage.CoverageRule;
import dev.gotong.network.Channel;
import dev.gotong.publishing.PublishingPolicy;
import dev.gotong.style.StyleGuide;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a team has agreed on: where it speaks, and by which rules.
 *
 * @param channels its channels, in the order of their ids, each id once
 * @param coverage how many people the channels need
 * @param calendar what slots may not do; they may do everything unless set
 * @param style how it writes; no rules unless set
 * @param approval which policy reviews which posts; one approver unless set
 * @param publishing how late and how often; an hour and eight attempts unless set
 */
@Value.Builder
@ValueStyle
public record Settings(
    List<Channel> channels,
    List<CoverageRule> coverage,
    CalendarRules calendar,
    StyleGuide style,
    Routing approval,
    PublishingPolicy publishing)
    implements WithSettings {

  /** Sorts the channels, and checks that they differ. */
  public Settings {
    channels = ImmutableList.sortedCopyOf(Comparator.comparing(Channel::id), channels);
    Set<ChannelId> ids = new HashSet<>();
    for (Channel channel : channels) {
      Require.that(
          ids.add(channel.id()), "channels must have different ids, but %s is twice", channel.id());
    }
    coverage = ImmutableList.copyOf(coverage);
  }

  /** {@return the settings of a team that has not agreed on anything} */
  public static Settings initial() {
    return builder()
        .approval(Routing.of(ApprovalPolicy.of("one-approver", 1, Stage.of("approval"))))
        .build();
  }

  /** {@return a builder; add the routes of approval} */
  public static Builder builder() {
    return new Builder()
        .calendar(CalendarRules.none())
        .style(StyleGuide.of("none", 1, ImmutableList.of()))
        .publishing(PublishingPolicy.standard());
  }

  /** {@return the channel of that id, if the team has it} */
  public Optional<Channel> findChannel(ChannelId id) {
    return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  /** Builds settings. Not thread-safe. */
  public static final class Builder extends SettingsBuilder {
    Builder() {}
  }
}
