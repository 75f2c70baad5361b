package dev.gotong.desk;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.network.Channel;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.predicate.Attributes;
import dev.gotong.team.Place;
import dev.gotong.team.Request;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to do something to, as permissions see it.
 *
 * @param channels the channels that it is on
 * @param content what it says, if it is a post
 * @param author who wrote it, if it is a post
 */
record Matter(Set<ChannelId> channels, Optional<Content> content, Optional<PersonId> author) {

  static Matter of(Collection<ChannelId> channels) {
    return new Matter(ImmutableSet.copyOf(channels), Optional.empty(), Optional.empty());
  }

  static Matter of(Post post) {
    return of(post.content(), post.author());
  }

  static Matter of(Content content, PersonId author) {
    return new Matter(
        ImmutableSet.copyOf(content.channels()), Optional.of(content), Optional.of(author));
  }

  /** The post of that id on one of its channels; that channel alone, if there is no such post. */
  static Matter of(Sitting sitting, PostId id, ChannelId channel) {
    Matter matter = sitting
        .state(Kinds.POSTS, id.value())
        .findPost()
        .map(Matter::of)
        .orElseGet(() -> of(ImmutableSet.of(channel)));
    return new Matter(ImmutableSet.of(channel), matter.content, matter.author);
  }

  /** The request on that channel, with what is known of the matter. */
  Request about(Request request, Channel channel, Optional<PersonId> by) {
    Place place = Place.of(channel).withCampaign(content.flatMap(Content::campaign));
    return request.withPlace(place).withFacts(facts(channel, by));
  }

  private Attributes facts(Channel channel, Optional<PersonId> by) {
    Attributes.Builder facts = Attributes.builder()
        .texts("network", Set.of(channel.network().value()))
        .texts("channel", Set.of(channel.id().value()));
    author.ifPresent(writer -> facts
        .texts("author", Set.of(writer.value()))
        .texts("own", Set.of(by.filter(writer::equals).isPresent() ? "yes" : "no")));
    content.ifPresent(post -> addContent(post, facts));
    return facts.build();
  }

  private static void addContent(Content content, Attributes.Builder facts) {
    facts
        .texts("language", content.language().map(Set::of).orElse(Set.of()))
        .texts("campaign", content.campaign().map(Set::of).orElse(Set.of()))
        .texts("label", content.labels())
        .texts("sponsored", Set.of(content.sponsored() ? "yes" : "no"))
        .level("rating", content.rating().name().toLowerCase(Locale.ROOT));
    content
        .budget()
        .filter(budget -> Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(budget.currency())))
        .ifPresent(budget ->
            facts.money("budget", budget.amount(), Currency.getInstance(budget.currency())));
  }
}
