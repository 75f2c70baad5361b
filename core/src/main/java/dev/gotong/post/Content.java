package dev.gotong.post;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Canonical;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * What a post says, and what the team says of it. Reviewers agree to all of it but the notes; readers see what is in its
 * {@link Message}s.
 *
 * @param variants the post as written for each channel, in the order of the channels' ids; a channel that is there
 *     twice is refused by {@link Posts}
 * @param language the language it is written in, as a tag such as {@code de} or {@code pt-BR}
 * @param campaign the id of the campaign it belongs to
 * @param sponsored whether somebody paid for it; false unless set
 * @param rating how careful the team must be with it; {@link Rating#NORMAL} unless set
 * @param budget the money that is spent on it
 * @param labels what the team sorts its posts by, as ids, in order; at most 50
 * @param notes for the team and never published, at most 5,000 characters; no part of the {@link #digest()}
 */
@Value.Builder
@ValueStyle
public record Content(
    List<Variant> variants,
    Optional<String> language,
    Optional<String> campaign,
    boolean sponsored,
    Rating rating,
    Optional<Budget> budget,
    Set<String> labels,
    Optional<String> notes)
    implements WithContent {
  private static final Pattern TAG = Pattern.compile("[a-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");
  private static final int MAX_LABELS = 50;
  private static final int MAX_NOTES = 5_000;

  /** Checks the language tag, the ids and the bounds, and sorts the variants and the labels. */
  public Content {
    variants = ImmutableList.sortedCopyOf(Comparator.comparing(Variant::channel), variants);
    language.ifPresent(tag -> Require.that(
        TAG.matcher(tag).matches(),
        "language must be a tag such as de or pt-BR, but was \"%s\"",
        tag));
    campaign.ifPresent(id -> Require.id(id, "campaign"));
    labels.forEach(label -> Require.id(label, "label"));
    labels = ImmutableSortedSet.copyOf(labels);
    Require.between(labels.size(), 0, MAX_LABELS, "number of labels");
    notes.ifPresent(text -> Require.optionalText(text, MAX_NOTES, "notes"));
  }

  /** {@return a builder of content that nobody paid for, and nobody need be careful with} */
  public static Builder builder() {
    return new Builder().sponsored(false).rating(Rating.NORMAL);
  }

  /** {@return the variant for a channel, if there is one} */
  public Optional<Variant> findVariant(ChannelId channel) {
    return variants.stream().filter(v -> v.channel().equals(channel)).findFirst();
  }

  /** {@return the channels it is for, in order} */
  public List<ChannelId> channels() {
    return variants.stream().map(Variant::channel).toList();
  }

  /** {@return what a publisher gets for a channel, if it is for that one} */
  public Optional<Message> findMessage(ChannelId channel) {
    return findVariant(channel).map(this::message);
  }

  /** {@return what publishers get, in the order of the channels} */
  public List<Message> messages() {
    return variants.stream().map(this::message).toList();
  }

  /**
   * {@return the digest of all of it but the notes}
   *
   * <p>SHA-256 of the {@link Canonical} encoding of: the text {@code post.content/2}; language and campaign, each as a
   * text or as absent; sponsored as number 0 or 1; the name of the rating as a text; the budget as a list of two texts,
   * its amount in plain digits such as {@code 1500.5} and its currency, or of none; a list of the labels as texts; a
   * list, for each variant the bytes of the digest of its {@link Message}.
   */
  public Digest digest() {
    Canonical canonical = Canonical.of("post.content/2")
        .text(language)
        .text(campaign)
        .number(sponsored ? 1 : 0)
        .text(rating.name())
        .texts(budget
            .map(money -> List.of(money.amount().toPlainString(), money.currency()))
            .orElse(List.of()))
        .texts(labels)
        .list(variants.size());
    messages().forEach(message -> canonical.bytes(message.digest().toBytes()));
    return canonical.digest();
  }

  private Message message(Variant variant) {
    return Message.of(variant, language, sponsored);
  }

  /** Builds content. Not thread-safe. */
  public static final class Builder extends ContentBuilder {
    Builder() {}
  }
}
