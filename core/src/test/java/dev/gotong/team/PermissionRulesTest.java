package dev.gotong.team;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static dev.gotong.team.Cafe.X;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.gotong.approval.Terms;
import dev.gotong.post.Rating;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PermissionRulesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Scope ON_X = Scope.channel(X.id());

  @Test
  @DisplayName("no action implies itself, and nothing implies a privileged one")
  void order() {
    Action a = Action.of("a");
    Action b = Action.of("b");
    Action c = Action.of("c");
    assertThatThrownBy(
            () -> new ActionOrder(ImmutableSetMultimap.of(a, b, b, c, c, a), ImmutableSet.of()))
        .hasMessage("no action must imply itself, but a does");
    assertThatThrownBy(() -> new ActionOrder(ImmutableSetMultimap.of(a, b), ImmutableSet.of(b)))
        .hasMessage("b is privileged: nothing must imply it");
    ActionOrder order =
        new ActionOrder(ImmutableSetMultimap.of(a, b, b, c), ImmutableSet.of(Action.OVERRIDE));
    assertThat(order.weaker(a)).containsExactly(a, b, c);
    assertThat(order.stronger(c)).containsExactly(c, b, a);
    assertThat(order.weaker(Action.of("own"))).containsExactly(Action.of("own"));
    assertThat(order.known()).containsExactly(a, b, c, Action.OVERRIDE);
  }

  @Test
  @DisplayName(
      "draft implies to see, to edit what is one's own and to ask for a review; approving by kind has its name")
  void known() {
    assertThat(Action.DRAFT.implied())
        .containsExactlyInAnyOrder(Action.DRAFT, Action.EDIT_OWN, Action.SUBMIT, Action.VIEW);
    assertThat(Action.known()).hasSize(28);
    assertThat(Action.known().stream().filter(Action::isPrivileged))
        .containsExactlyInAnyOrder(
            Action.POLICY, Action.FREEZE, Action.OVERRIDE, Action.INVALIDATE);
    assertThat(Action.approve("legal")).hasToString("approve-legal");
  }

  @Test
  @DisplayName("a directory lets no group stand in itself, and no more than four in each other")
  void directory() {
    Group one = Group.ofPeople("one", BO);
    Group two = Group.of("two", Subject.group("one"));
    Group three = Group.of("three", Subject.group("two"), Subject.group("one"));
    Group four = Group.of("four", Subject.group("three"));
    Group five = Group.of("five", Subject.group("four"));
    List<Role> none = List.of();
    assertThat(new Directory(List.of(four, three, two, one), none, true).groups())
        .hasSize(4);
    assertThatThrownBy(() -> new Directory(List.of(one, two, three, four, five), none, true))
        .hasMessage("at most 4 groups must stand in each other and none in itself, but 5 do");
    assertThatThrownBy(() ->
            new Directory(List.of(Group.of("one", Subject.group("two")), two), none, true))
        .hasMessageContaining("but one does");
    assertThatThrownBy(() -> new Directory(List.of(one, one), none, true))
        .hasMessageContaining("one is twice");
    assertThat(new Directory(List.of(Group.of("a", Subject.group("gone"))), none, true).groups())
        .hasSize(1);
  }

  @Test
  @DisplayName("a wildcard is all, or all that begin so, and stands beside nothing privileged")
  void wildcards() {
    assertThat(Role.wildcard("all", "*").contains(Action.of("tomorrow"))).isTrue();
    assertThat(Role.wildcard("all", "*").contains(Action.OVERRIDE)).isFalse();
    assertThat(Role.wildcard("posts", "post.*").contains(Action.VIEW)).isTrue();
    assertThat(Role.wildcard("posts", "post.*").contains(Action.DRAFT)).isFalse();
    for (String wrong : List.of("", "post", "post*", "*.post", "po st.*", "**")) {
      assertThatThrownBy(() -> Role.wildcard("x", wrong))
          .hasMessageContaining("a wildcard must be");
    }
    assertThatThrownBy(() -> new Role("x", Set.of(Action.OVERRIDE), Set.of("post.*")))
        .hasMessageContaining("must name no privileged action");
  }

  @Test
  @DisplayName("the terms of grants are those of reviews, and own")
  void terms() {
    assertThat(GrantTerms.VOCABULARY.names())
        .isEqualTo(ImmutableSet.<String>builder()
            .addAll(Terms.VOCABULARY.names())
            .add("own")
            .build());
    for (Rating rating : Rating.values()) {
      String level = rating.name().toLowerCase(Locale.ROOT);
      GrantTerms.VOCABULARY.check(Condition.atLeast("rating", level));
      assertThat(GrantTerms.VOCABULARY
              .compile(Condition.atLeast("rating", level))
              .test(Attributes.builder().level("rating", level).build()))
          .hasToString("TRUE");
    }
  }

  @Test
  @DisplayName("validity ends after it begins, in microseconds")
  void validity() {
    assertThatThrownBy(() -> Validity.between(NOON, NOON.plusNanos(999)))
        .hasMessageContaining("must end after it starts");
    assertThat(Validity.between(NOON, NOON.plusNanos(1_000)))
        .hasToString("from 2026-03-02T12:00:00Z until 2026-03-02T12:00:00.000001Z");
    assertThat(Stream.of(Validity.always(), Validity.from(NOON), Validity.until(NOON)))
        .extracting(Validity::toString)
        .containsExactly("always", "from 2026-03-02T12:00:00Z", "until 2026-03-02T12:00:00Z");
    assertThat(Validity.until(NOON).intersect(Validity.from(NOON))).isEmpty();
  }

  @Test
  @DisplayName(
      "an explanation names every grant of theirs, each test, and what would have made it a yes")
  void explain() {
    Grant own = Grant.permit(Subject.group("care"), Right.role("writer"), ON_X)
        .withCondition(Condition.anyOf("own", "yes"));
    Team team = Cafe.team()
        .withGrants(
            own,
            Grant.permit(BO, Action.DRAFT, Scope.campaign("spring")),
            Grant.permit(BO, Action.PUBLISH, ON_X),
            Grant.permit(CITRA, Action.DRAFT, Scope.everywhere()),
            Grant.permit(BO, Action.DRAFT, ON_X).withValidity(Validity.until(NOON)))
        .withDirectory(new Directory(
            List.of(Group.of("all", Subject.group("care")), Group.ofPeople("care", BO)),
            List.of(Role.of("writer", Action.DRAFT)),
            true));
    Request request = Request.of(BO, Action.DRAFT, X).withAt(NOON);
    assertThat(Permissions.of(team).explain(request).lines())
        .containsExactly(
            "bo may not draft on x-main",
            "does not count: group care may act as writer on x-main if some own is \"yes\", by way of [group care]"
                + " [subject TRUE, scope TRUE, time TRUE, condition UNKNOWN]",
            "  some own is \"yes\": UNKNOWN, given unknown",
            "does not count: bo may draft on campaign spring"
                + " [subject TRUE, scope FALSE, time TRUE, condition TRUE]",
            "does not count: bo may draft on x-main until 2026-03-02T12:00:00Z"
                + " [subject TRUE, scope TRUE, time FALSE, condition TRUE]",
            "near miss: group care may act as writer on x-main if some own is \"yes\": if some own is \"yes\", but known is nothing",
            "near miss: bo may draft on campaign spring: if it held on x-main",
            "near miss: bo may publish on x-main: if it were about draft",
            "near miss: citra may draft everywhere: if it were given to bo",
            "near miss: bo may draft on x-main until 2026-03-02T12:00:00Z:"
                + " if it held at 2026-03-02T12:00:00Z");
    Request known =
        request.withFacts(Attributes.builder().texts("own", Set.of("yes")).build());
    assertThat(Permissions.of(team).explain(known).lines())
        .startsWith("bo draft on x-main at 2026-03-02T12:00:00Z: allowed")
        .anyMatch(line -> line.startsWith("counts: group care may act as writer"));
    assertThat(
            Permissions.of(team).explain(known.withSubject(Subject.person(ANA))).nearMisses())
        .extracting(NearMiss::remedy)
        .anyMatch(remedy -> remedy.endsWith(": if ana were in group care"));
    assertThat(Permissions.of(team, NOON).granted()).containsExactly(Action.DRAFT, Action.PUBLISH);
    assertThat(Permissions.of(team).whoCan(known.withPlace(Optional.empty())))
        .containsExactly(Subject.person(CITRA));
  }
}
