package dev.gotong.desk;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Finding;
import dev.gotong.base.Severity;
import dev.gotong.network.Channel;
import dev.gotong.network.Networks;
import dev.gotong.post.Content;
import dev.gotong.post.Message;
import dev.gotong.style.StyledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What speaks against a text on one channel.
 *
 * @param channel the channel
 * @param findings what the network would refuse, then what the style guide says
 */
public record ContentReport(ChannelId channel, List<Finding> findings) {

  /** Copies the findings. */
  public ContentReport {
    findings = ImmutableList.copyOf(findings);
  }

  /** {@return whether one of the findings must be mended before the post can go on} */
  public boolean blocks() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** {@return a report for every channel of the content that the team has, in the order of their ids} */
  static List<ContentReport> of(Settings settings, Networks networks, Content content) {
    ImmutableList.Builder<ContentReport> reports = ImmutableList.builder();
    for (Message message : content.messages()) {
      Optional<Channel> channel = settings.findChannel(message.channel());
      channel.ifPresent(c -> reports.add(of(settings, networks, message, c)));
    }
    return reports.build();
  }

  private static ContentReport of(
      Settings settings, Networks networks, Message message, Channel channel) {
    List<Finding> findings = new ArrayList<>();
    networks.find(channel.network()).ifPresent(network -> findings.addAll(message.check(network)));
    StyledText text = StyledText.of(message, channel.network());
    findings.addAll(settings.style().check(text).findings());
    return new ContentReport(channel.id(), findings);
  }
}
