package dev.gotong.desk;

import com.google.common.collect.ImmutableSet;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Stage;
import dev.gotong.base.Finding;
import dev.gotong.base.Severity;
import dev.gotong.network.Channel;
import dev.gotong.network.Networks;
import dev.gotong.post.Budget;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.Variant;
import dev.gotong.predicate.Attributes;
import dev.gotong.team.Member;
import dev.gotong.team.Team;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is known of a post in the terms of {@link dev.gotong.approval.Terms}. */
final class ReviewTerms {
  private final Team team;
  private final Settings settings;
  private final Networks networks;
  private final Instant now;

  ReviewTerms(Team team, Settings settings, Networks networks, Instant now) {
    this.team = team;
    this.settings = settings;
    this.networks = networks;
    this.now = now;
  }

  Attributes of(Post post, List<Channel> channels, Optional<Instant> slot) {
    Content content = post.content();
    Attributes.Builder known = Attributes.builder()
        .texts("network", texts(channels.stream().map(c -> c.network().value()).toList()))
        .texts("channel", texts(content.channels().stream().map(c -> c.value()).toList()))
        .texts("media", media(content))
        .texts("language", content.language().map(Set::of).orElse(Set.of()))
        .texts("campaign", content.campaign().map(Set::of).orElse(Set.of()))
        .texts("label", content.labels())
        .texts("sponsored", Set.of(content.sponsored() ? "yes" : "no"))
        .texts("author", Set.of(post.author().value()))
        .level("rating", content.rating().name().toLowerCase(Locale.ROOT));
    findDomains(content).ifPresent(domains -> known.texts("link-domain", domains));
    content
        .budget()
        .flatMap(ReviewTerms::findCurrency)
        .ifPresent(
            currency -> known.money("budget", content.budget().orElseThrow().amount(), currency));
    Optional<Member> author = team.find(post.author());
    author.ifPresent(member -> known.texts("author-role", Set.of(member.role())));
    author.flatMap(this::findTenure).ifPresent(time -> known.duration("author-tenure", time));
    slot.ifPresent(at -> known.duration("lead-time", Duration.between(now, at)));
    if (asks("style-finding")) { // the whole text is read for it
      known.level("style-finding", finding(content));
    }
    return known.build();
  }

  private static Set<String> texts(List<String> values) {
    return ImmutableSet.copyOf(values);
  }

  private static Set<String> media(Content content) {
    Set<String> kinds = new HashSet<>();
    content
        .variants()
        .forEach(variant -> variant
            .media()
            .forEach(medium -> kinds.add(medium.kind().name().toLowerCase(Locale.ROOT))));
    return kinds;
  }

  /** The hosts to which its links lead, in lower case; unknown if one of them cannot be read. */
  private static Optional<Set<String>> findDomains(Content content) {
    Set<String> domains = new HashSet<>();
    for (Variant variant : content.variants()) {
      if (variant.link().isPresent()) {
        try {
          String host = URI.create(variant.link().get()).getHost();
          if (host == null) {
            return Optional.empty();
          }
          domains.add(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(domains);
  }

  /** The currency of a budget; unknown if the JDK does not know it. */
  private static Optional<Currency> findCurrency(Budget budget) {
    try {
      return Optional.of(Currency.getInstance(budget.currency()));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private Optional<Duration> findTenure(Member member) {
    Optional<LocalDate> since = member.since();
    return since.map(
        day -> Duration.between(day.atStartOfDay(member.hours().zone()).toInstant(), now));
  }

  private boolean asks(String term) {
    for (PolicyRoute route : settings.approval().routes()) {
      if (route.when().reads().contains(term)) {
        return true;
      }
      for (Stage stage : route.policy().stages()) {
        if (stage.when().reads().contains(term)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The gravest finding of style guide and networks. */
  private String finding(Content content) {
    Optional<Severity> gravest = Optional.empty();
    for (ContentReport report : ContentReport.of(settings, networks, content)) {
      for (Finding finding : report.findings()) {
        gravest = gravest
            .filter(severity -> severity.compareTo(finding.severity()) > 0)
            .or(() -> Optional.of(finding.severity()));
      }
    }
    return gravest.map(severity -> severity.name().toLowerCase(Locale.ROOT)).orElse("none");
  }
}
