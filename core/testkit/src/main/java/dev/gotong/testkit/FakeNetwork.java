package dev.gotong.testkit;

import dev.gotong.base.ChannelId;
import dev.gotong.spi.Publisher;
import java.time.Duration;
import java.util.List;

/**
 * A network that does as it is told, and the publisher that is to be tested in front of it: what an author of a publisher
 * writes for {@link PublisherContract}, as a server on the loopback device or as a transport that is no network at all.
 */
public interface FakeNetwork {
  /** For how long the network asks to wait in the mood {@link Mood#ASKS_TO_WAIT}. */
  Duration WAIT = Duration.ofSeconds(90);

  /** How a network behaves. Whether it can be searched is another matter: only if it is down it cannot. */
  enum Mood {
    /** Takes messages, and answers. */
    KIND,
    /** Takes messages; the answers never come. */
    LOSES_ANSWERS,
    /** What it is sent never arrives; no answer comes. */
    LOSES_REQUESTS,
    /** Turns every message down for what it says. */
    REFUSES,
    /** Takes nothing, and asks to wait for {@link FakeNetwork#WAIT}. */
    ASKS_TO_WAIT,
    /** Takes nothing, finds nothing, answers nothing. */
    DOWN
  }

  /** {@return a new publisher in front of this network, as another process would have} */
  Publisher publisher();

  /** {@return two channels on this network} */
  List<ChannelId> channels();

  /** Behaves so from now on. It is kind at first. */
  void become(Mood mood);

  /** {@return the texts that are out on a channel, the oldest first} */
  List<String> texts(ChannelId channel);

  /** {@return how often the network was asked to create a message, whatever came of it} */
  int requests();

  /** Somebody else writes that on the channel by hand. */
  void writtenByHand(ChannelId channel, String text);

  /** {@return what only the publisher and the network know, such as tokens; at least one} */
  List<String> secrets();
}
