package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.Slot;
import dev.gotong.post.Message;
import dev.gotong.publishing.Attempt;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.Plan;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.Published;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.PublishingPolicy;
import dev.gotong.publishing.TargetState;
import dev.gotong.publishing.Targets;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.testkit.FakeNetwork.Mood;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Short words for what the contract does with publishers. */
abstract class PublisherWorld {
  private static final WorkspaceId W = WorkspaceId.of("w");

  /** The clock by which publishers tell until when to wait. */
  protected final TestClock clock = new TestClock();

  FakeNetwork network;

  /** {@return the network of this test, with nothing on it, and the publisher in front of it} */
  protected abstract FakeNetwork network();

  @BeforeEach
  final void openNetwork() {
    network = network();
    assertThat(network.channels()).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    assertThat(network.secrets()).isNotEmpty();
  }

  final ChannelId channel() {
    return network.channels().get(0);
  }

  final ChannelId otherChannel() {
    return network.channels().get(1);
  }

  final boolean canLook() {
    return network.publisher().publisherClass() != PublisherClass.NONE;
  }

  /** {@return the first attempt to send that text as that post} */
  final PublishRequest request(String post, String text) {
    return request(post, channel(), text, 1);
  }

  final PublishRequest request(String post, ChannelId where, String text, int attempt) {
    Message message = Message.builder().channel(where).text(text).build();
    Slot slot = Slot.of(PostId.of(post), where, clock.instant());
    TargetState.InFlight flight = new TargetState.InFlight(
        new Plan(slot, message.digest(), attempt - 1),
        new Attempt(attempt, attempt, clock.instant()));
    return new PublishRequest(
        Targets.findPermit(W, flight, PublishingPolicy.standard()).orElseThrow(), message, attempt);
  }

  /** {@return the next attempt of the same} */
  final PublishRequest again(PublishRequest request) {
    return request(
        request.permit().post().value(),
        request.permit().channel(),
        request.message().text(),
        request.attempt() + 1);
  }

  /** {@return what a new publisher answers; what it throws is a lost answer} */
  final PublishOutcome publish(PublishRequest request) {
    try {
      return network.publisher().publish(request);
    } catch (RuntimeException e) {
      return new Unknown("thrown");
    }
  }

  final PublishOutcome publish(Mood mood, PublishRequest request) {
    network.become(mood);
    PublishOutcome outcome = publish(request);
    network.become(Mood.KIND);
    return outcome;
  }

  final Published published(PublishRequest request) {
    PublishOutcome outcome = publish(request);
    assertThat(outcome).isInstanceOf(Published.class);
    return (Published) outcome;
  }

  final Lookup find(PublishRequest request) {
    return network.publisher().find(request.permit().channel(), request.key());
  }

  /** It is out, under that name, or nobody can say. */
  final void assertFound(PublishRequest request, String externalId) {
    Lookup found = find(request);
    if (canLook()) {
      assertThat(found)
          .isInstanceOfSatisfying(
              Lookup.There.class, there -> assertThat(there.externalId()).isEqualTo(externalId));
    } else {
      assertThat(found).isInstanceOf(Lookup.Hidden.class);
    }
  }

  /** {@return what is out on all channels} */
  final List<String> out() {
    List<String> out = new ArrayList<>();
    network.channels().forEach(each -> out.addAll(network.texts(each)));
    return out;
  }

  /** {@return other publishers, as many as that} */
  final List<Publisher> publishers(int many) {
    List<Publisher> publishers = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      publishers.add(network.publisher());
    }
    return publishers;
  }
}
