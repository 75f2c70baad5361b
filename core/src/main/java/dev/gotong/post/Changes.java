package dev.gotong.post;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.ChannelId;
import dev.gotong.post.Facet.Kind;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Compares two contents, facet by facet. */
final class Changes {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x{85}]+");

  private Changes() {}

  /** The facets in which the two differ; a channel that one of them lacks counts there as empty. */
  static Set<Facet> between(Content before, Content after) {
    ImmutableSortedSet.Builder<Facet> changed = ImmutableSortedSet.naturalOrder();
    Set<ChannelId> channels = new TreeSet<>(before.channels());
    channels.addAll(after.channels());
    for (ChannelId channel : channels) {
      Variant empty = Variant.of(channel, "");
      Variant old = before.findVariant(channel).orElse(empty);
      Variant now = after.findVariant(channel).orElse(empty);
      add(changed, Facet.of(Kind.TEXT, channel), Variant::text, old, now);
      add(changed, Facet.of(Kind.LINK, channel), Variant::link, old, now);
      add(changed, Facet.of(Kind.MEDIA, channel), Variant::media, old, now);
    }
    add(changed, Facet.of(Kind.TARGETS), Content::channels, before, after);
    add(changed, Facet.of(Kind.LANGUAGE), Content::language, before, after);
    add(changed, Facet.of(Kind.CAMPAIGN), Content::campaign, before, after);
    add(changed, Facet.of(Kind.DISCLOSURE), Content::sponsored, before, after);
    add(changed, Facet.of(Kind.RATING), Content::rating, before, after);
    add(changed, Facet.of(Kind.BUDGET), Content::budget, before, after);
    add(changed, Facet.of(Kind.LABELS), Content::labels, before, after);
    add(changed, Facet.of(Kind.NOTES), Content::notes, before, after);
    return changed.build();
  }

  /** Whether the two read alike: they differ in blanks, line ends, the composition of letters and notes at most. */
  static boolean areCosmetic(Content before, Content after) {
    return plain(before).equals(plain(after));
  }

  private static <T> void add(
      ImmutableSortedSet.Builder<Facet> changed, Facet facet, Function<T, ?> part, T old, T now) {
    if (!part.apply(old).equals(part.apply(now))) {
      changed.add(facet);
    }
  }

  private static Content plain(Content content) {
    return content
        .withVariants(content.variants().stream().map(Changes::plain).toList())
        .withNotes(Optional.empty());
  }

  private static Variant plain(Variant variant) {
    List<Media> media = variant.media().stream()
        .map(m -> new Media(m.ref(), m.kind(), m.altText().map(Changes::plain)))
        .toList();
    return variant.withText(plain(variant.text())).withMedia(media);
  }

  private static String plain(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return BLANKS.matcher(composed).replaceAll(" ").strip();
  }
}
