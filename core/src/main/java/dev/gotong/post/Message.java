package dev.gotong.post;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Canonical;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.Finding;
import dev.gotong.base.ValueStyle;
import dev.gotong.network.NetworkProfile;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a publisher gets for one target, and what a permit is bound to.
 *
 * @param channel where it goes
 * @param text what it says, without the link
 * @param link where it leads
 * @param media what goes with it, in order
 * @param language the language it is written in
 * @param sponsored whether somebody paid for it
 */
@Value.Builder
@ValueStyle
public record Message(
    ChannelId channel,
    String text,
    Optional<String> link,
    List<Media> media,
    Optional<String> language,
    boolean sponsored)
    implements WithMessage {

  /** Copies the media. */
  public Message {
    media = ImmutableList.copyOf(media);
  }

  static Message of(Variant variant, Optional<String> language, boolean sponsored) {
    return new Message(
        variant.channel(), variant.text(), variant.link(), variant.media(), language, sponsored);
  }

  /** {@return a builder of messages that nobody paid for} */
  public static Builder builder() {
    return new Builder().sponsored(false);
  }

  /**
   * {@return the digest of all of it, computed anew}
   *
   * <p>SHA-256 of the {@link Canonical} encoding of: the text {@code post.message/1}; channel; text; link as a text or
   * as absent; a list of the media, each as reference, kind ({@code IMAGE} or {@code VIDEO}) and description, three
   * items a medium; language as a text or as absent; sponsored as number 0 or 1.
   */
  public Digest digest() {
    Canonical canonical = Canonical.of("post.message/1")
        .text(channel.value())
        .text(text)
        .text(link)
        .list(Math.multiplyExact(3, media.size()));
    for (Media medium : media) {
      canonical.text(medium.ref()).text(medium.kind().name()).text(medium.altText());
    }
    return canonical.text(language).number(sponsored ? 1 : 0).digest();
  }

  /** {@return what the network would refuse or spoil, as {@link NetworkProfile#check} finds it} */
  public List<Finding> check(NetworkProfile network) {
    int images = (int) media.stream().filter(m -> m.kind() == Media.Kind.IMAGE).count();
    return network.check(text, link, images, media.size() - images);
  }

  /** Builds messages. Not thread-safe. */
  public static final class Builder extends MessageBuilder {
    Builder() {}
  }
}
