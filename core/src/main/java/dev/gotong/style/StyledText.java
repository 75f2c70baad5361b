package dev.gotong.style;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.NetworkId;
import dev.gotong.network.Entities;
import dev.gotong.network.Entity;
import dev.gotong.post.Media;
import dev.gotong.post.Message;
import java.util.List;
import java.util.Optional;

/** A text to be checked, with what rules want to know of it. Immutable. */
public final class StyledText {
  private final Message message;
  private final NetworkId network;
  private final ImmutableList<Entity> entities;
  private final Folded folded;

  private StyledText(Message message, NetworkId network) {
    this.message = message;
    this.network = network;
    this.entities = ImmutableList.copyOf(Entities.of(message.text()));
    this.folded = Folded.of(message.text());
  }

  /** {@return the text of {@code message}, which is to go out on {@code network}} */
  public static StyledText of(Message message, NetworkId network) {
    return new StyledText(message, network);
  }

  /** {@return the text as it was written} */
  public String text() {
    return message.text();
  }

  /** {@return the network it is to go out on} */
  public NetworkId network() {
    return network;
  }

  /** {@return the tag of the language it is written in, if that was said} */
  public Optional<String> language() {
    return message.language();
  }

  /** {@return what goes with it} */
  public List<Media> media() {
    return message.media();
  }

  /** {@return whether somebody paid for it} */
  public boolean sponsored() {
    return message.sponsored();
  }

  /** {@return its links, hashtags and mentions, in order} */
  public List<Entity> entities() {
    return entities;
  }

  Folded folded() {
    return folded;
  }
}
