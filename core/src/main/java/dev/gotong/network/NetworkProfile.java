package dev.gotong.network;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Finding;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one network accepts, as known on a day.
 *
 * @param id the network
 * @param name as people write it, such as {@code LinkedIn}; 1 to 100 characters
 * @param text how long a text may be; each of these limits holds, at least one
 * @param hashtags how many hashtags it bears; empty if it sets no limit
 * @param media what images and videos it takes
 * @param links where the link of a post goes; beside the text unless set
 * @param asOf the day on which all this was last looked up
 */
@Value.Builder
@ValueStyle
public record NetworkProfile(
    NetworkId id,
    String name,
    List<TextLimit> text,
    Optional<HashtagLimit> hashtags,
    MediaLimit media,
    LinkPlace links,
    LocalDate asOf)
    implements WithNetworkProfile {

  /** Checks the name, and that the text has a limit. */
  public NetworkProfile {
    Require.text(name, 100, "name");
    text = ImmutableList.copyOf(text);
    Require.that(!text.isEmpty(), "text must have at least one limit");
  }

  /** {@return a builder that puts links beside the text} */
  public static Builder builder() {
    return new Builder().links(LinkPlace.BESIDE_TEXT);
  }

  /**
   * {@return the text as it goes out: with the link on a line of its own at the end, if it goes there}
   *
   * <p>A link that stands in the text already is not repeated.
   */
  public String compose(String body, Optional<String> link) {
    if (links == LinkPlace.BESIDE_TEXT || link.isEmpty() || body.contains(link.get())) {
      return body;
    }
    return body.isEmpty() ? link.get() : body + "\n" + link.get();
  }

  /**
   * {@return what this network would refuse or spoil, in the order text, hashtags, media; empty if nothing}
   *
   * <p>The span of {@code network.too-long} is what does not fit, of {@code network.too-many-hashtags} the first
   * hashtag too many. Spans are places in {@code body}; where only the link does not fit, the span is empty and at
   * its end.
   *
   * @param body the text without the link
   * @param link the link of the post
   * @param images how many images go with it, 0 or more
   * @param videos how many videos go with it, 0 or more
   */
  public List<Finding> check(String body, Optional<String> link, int images, int videos) {
    return Limits.check(this, body, link, images, videos);
  }

  /** Builds profiles. Not thread-safe. */
  public static final class Builder extends NetworkProfileBuilder {
    Builder() {}
  }
}
