package dev.gotong.network;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Finding;
import dev.gotong.base.Severity;
import dev.gotong.base.Span;
import java.util.List;
import java.util.Optional;

/** Holds a post against the limits of a network. */
final class Limits {
  private Limits() {}

  static List<Finding> check(
      NetworkProfile network, String body, Optional<String> link, int images, int videos) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    String sent = network.compose(body, link);
    int end = body.codePointCount(0, body.length());
    if (sent.isBlank() && images + videos == 0) {
      findings.add(Finding.of(
          Severity.ERROR,
          "network.nothing-to-post",
          "{network} cannot post nothing: add a text, an image or a video",
          "network",
          network.name()));
    }
    for (TextLimit limit : network.text()) {
      findTooLong(network, limit, sent, end).ifPresent(findings::add);
    }
    findTooManyHashtags(network, body).ifPresent(findings::add);
    findMedia(network, images, videos).ifPresent(findings::add);
    return findings.build();
  }

  private static Optional<Finding> findTooLong(
      NetworkProfile network, TextLimit limit, String sent, int end) {
    Rewritten counted = Rewritten.of(sent, limit);
    Meter meter = Meter.of(limit.unit(), counted.text(), limit.max());
    if (!meter.isOver()) {
      return Optional.empty();
    }
    int start = Math.min(counted.origin(meter.over()), end);
    return Optional.of(Finding.of(
            Severity.ERROR,
            "network.too-long",
            "{network} takes {max} {unit}, but this is {count}: {over} too many",
            "network",
            network.name(),
            "max",
            limit.max(),
            "unit",
            limit.unit().label(),
            "count",
            meter.total(),
            "over",
            meter.total() - limit.max())
        .at(new Span(start, end)));
  }

  private static Optional<Finding> findTooManyHashtags(NetworkProfile network, String body) {
    List<Entity> tags =
        Entities.of(body).stream().filter(e -> e.kind() == Entity.Kind.HASHTAG).toList();
    return network.hashtags().filter(limit -> tags.size() > limit.warnAbove()).map(limit -> {
      boolean refused = tags.size() > limit.errorAbove();
      int max = refused ? limit.errorAbove() : limit.warnAbove();
      return Finding.of(
              refused ? Severity.ERROR : Severity.WARNING,
              "network.too-many-hashtags",
              refused
                  ? "{network} takes {max} hashtags, but here are {count}"
                  : "{network} favours at most {max} hashtags, but here are {count}",
              "network",
              network.name(),
              "max",
              max,
              "count",
              tags.size())
          .at(tags.get(max).span());
    });
  }

  private static Optional<Finding> findMedia(NetworkProfile network, int images, int videos) {
    MediaLimit media = network.media();
    if (media.needed() && images + videos == 0) {
      return Optional.of(Finding.of(
          Severity.ERROR,
          "network.media-needed",
          "{network} takes no post without an image or a video: add one",
          "network",
          network.name()));
    }
    if (images > media.maxImages()) {
      return Optional.of(Finding.of(
          Severity.ERROR,
          "network.too-many-images",
          "{network} takes {max} images, but here are {count}",
          "network",
          network.name(),
          "max",
          media.maxImages(),
          "count",
          images));
    }
    return Optional.empty();
  }
}
