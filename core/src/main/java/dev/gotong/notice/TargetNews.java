package dev.gotong.notice;

import com.google.common.base.Splitter;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PostId;
import dev.gotong.notice.Word.About;
import dev.gotong.publishing.TargetEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What people are told of one post on one channel. */
final class TargetNews {
  private TargetNews() {}

  /**
   * {@return it}
   *
   * @param id post and channel, joined by {@code /}
   */
  static List<Word> words(String id, TargetEvent event, Audience audience) {
    List<String> parts = Splitter.on('/').splitToList(id);
    PostId post = PostId.of(parts.get(0));
    ChannelId channel = ChannelId.of(parts.get(1));
    return event.match(
        set -> List.of(),
        cleared -> List.of(),
        begun -> List.of(),
        back -> List.of(),
        out -> List.of(),
        rejected -> toKeeper(
            audience,
            post,
            channel,
            About.TURNED_DOWN,
            "{channel} did not take {post} ({detail}); what helps: {kind}",
            "kind",
            Word.lower(rejected.kind()),
            "detail",
            rejected.detail()),
        lost -> toKeeper(
            audience,
            post,
            channel,
            About.UNCLEAR,
            "{post} may be out on {channel} or not: {detail}",
            "detail",
            lost.detail()),
        missed -> toKeeper(
            audience,
            post,
            channel,
            About.MISSED,
            "{post} did not go out on {channel}: {reason}",
            "reason",
            missed.reason().message()));
  }

  /** {@return what people are told of a channel whose rights do not reach all that is to go out there} */
  static List<Word> overrun(ChannelId channel, Audience audience) {
    return audience
        .findOverrun(channel)
        .map(each -> toKeeper(
            audience,
            each.post(),
            channel,
            About.RIGHTS_END,
            "{warning}",
            "warning",
            each.warning().message()))
        .orElse(List.of());
  }

  private static List<Word> toKeeper(
      Audience audience,
      PostId post,
      ChannelId channel,
      About about,
      String template,
      Object... more) {
    List<Object> facts = new ArrayList<>(List.of("post", post, "channel", channel));
    facts.addAll(Arrays.asList(more));
    return audience.findKeeper(post, channel).stream()
        .map(keeper -> Word.to(keeper, about, template, facts.toArray()))
        .toList();
  }
}
