package dev.gotong.approval;

import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Attributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules may rely on in a scene, to be changed at will: one post of ana's; bo, citra and dede are editors, eka and
 * mira know the law. Everybody but those two, ana included, holds the permission of every stage that is not {@code legal}.
 */
class Setting {
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId CITRA = PersonId.of("citra");
  static final PersonId DEDE = PersonId.of("dede");
  static final PersonId EKA = PersonId.of("eka");
  static final PersonId MIRA = PersonId.of("mira");
  static final ChannelId BLOG = ChannelId.of("blog");

  /** A Monday. */
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  static final Stage EDITOR =
      Stage.builder().id("editor").addQuorum(Clause.role("editor", 2)).build();
  static final Stage LEGAL = Stage.builder()
      .id("legal")
      .rank(1)
      .action("approve-legal")
      .addQuorum(Clause.role("legal", 1))
      .veto(Stage.Veto.STICKY)
      .build();
  static final ApprovalPolicy BRAND = ApprovalPolicy.of("brand", 7, LEGAL, EDITOR);

  final Map<PersonId, Set<String>> roles = new HashMap<>();
  final Map<String, Set<PersonId>> permitted = new HashMap<>();
  final Map<PersonId, String> away = new HashMap<>();
  final Map<PersonId, List<PersonId>> backups = new HashMap<>();
  final Map<PersonId, Set<ReviewRight>> rights = new HashMap<>();
  final Set<PersonId> contributors = new HashSet<>(Set.of(ANA));
  ApprovalPolicy policy;
  Attributes attributes = Attributes.none();
  Optional<PersonId> policyEditor = Optional.empty();
  Optional<Instant> slot = Optional.empty();
  Instant now = START;
  int revision = 1;
  boolean revoked;
  boolean frozen;

  Setting(ApprovalPolicy policy) {
    this.policy = policy;
    roles.put(ANA, Set.of("writer"));
    List.of(BO, CITRA, DEDE).forEach(person -> roles.put(person, Set.of("editor")));
    List.of(EKA, MIRA).forEach(person -> roles.put(person, Set.of("legal")));
    for (Stage stage : policy.stages()) {
      permitted.put(stage.id(), Set.of(ANA, BO, CITRA, DEDE));
    }
    permitted.put("legal", Set.of(EKA, MIRA));
  }

  static Digest digest(int revision) {
    return Canonical.of("scene").number(revision).digest();
  }

  Digest digest() {
    return digest(revision);
  }

  ApprovalFacts facts(Actor by) {
    return ApprovalFacts.builder()
        .by(by)
        .now(now)
        .rights(by.findPerson().map(rights::get).orElse(Set.of()))
        .subject(ReviewSubject.builder()
            .author(ANA)
            .revision(revision)
            .digest(digest())
            .contributors(contributors)
            .attributes(attributes)
            .policy(policy)
            .policyEditor(policyEditor)
            .revoked(revoked)
            .slot(slot)
            .frozen(frozen)
            .build())
        .people(ReviewPeople.builder()
            .roles(roles)
            .permitted(permitted)
            .away(away)
            .backups(backups)
            .build())
        .build();
  }

  /** What is known of the post: one term, with its values. */
  static Attributes attributes(String term, String... values) {
    return Attributes.builder().texts(term, Set.of(values)).build();
  }
}
