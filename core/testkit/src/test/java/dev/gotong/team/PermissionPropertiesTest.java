package dev.gotong.team;

import static dev.gotong.team.ManyWorlds.inEveryWorld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Condition;
import dev.gotong.team.Grant.Effect;
import dev.gotong.team.ManyWorlds.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** P1 to P12 of the specification, each by its number, in worlds where most grants are near to a yes. */
class PermissionPropertiesTest {
  private static final int WORLDS = ManyWorlds.WORLDS;

  @AfterAll
  static void count() {
    System.out.println(
        "proof permissions-properties: P1 to P12 in " + ManyWorlds.seen() + " worlds");
  }

  @Test
  void p1_without_a_permit_nothing_is_allowed() {
    inEveryWorld(1, WORLDS / 2, (worlds, world) -> {
      World forbids = world.with(world.team().grants().stream()
          .filter(g -> g.effect() == Effect.FORBID)
          .toList());
      assertThat(forbids.allowed()).isFalse();
      return world.team().grants().size() > forbids.team().grants().size();
    });
  }

  @Test
  void p2_one_prohibition_that_holds_denies_whatever_else_there_is() {
    inEveryWorld(2, WORLDS / 5, (worlds, world) -> {
      Grant forbid = Grant.forbid(
          world.request().subject(), Right.action(world.request().action()), Scope.everywhere());
      assertThat(world.plus(forbid).allowed()).isFalse();
      return world.allowed();
    });
  }

  @Test
  void p3_order_duplicates_and_who_gave_it_make_no_difference() {
    inEveryWorld(3, WORLDS / 2, (worlds, world) -> {
      List<Grant> other = new ArrayList<>(world.team().grants());
      other.addAll(world.team().grants());
      Collections.reverse(other);
      other.replaceAll(
          g -> worlds.one(2) ? g.withReason("because").withGrantedBy(PersonId.of("bo")) : g);
      Verdict changed = world.with(other).verdict();
      assertThat(changed.refusal()).isEqualTo(world.verdict().refusal());
      assertThat(plain(changed.because())).isEqualTo(plain(world.verdict().because()));
      return world.team().grants().size() > 1;
    });
  }

  private static Set<Grant> plain(List<Grant> grants) {
    Set<Grant> plain = new HashSet<>();
    grants.forEach(g -> plain.add(g.withReason(Optional.empty()).withGrantedBy(Optional.empty())));
    return plain;
  }

  @Test
  void p4_forbidding_more_never_allows_and_permitting_more_never_denies() {
    inEveryWorld(4, WORLDS / 2, (worlds, world) -> {
      boolean before = world.allowed();
      for (Grant grant : worlds.grants(world.request(), 3)) {
        boolean after = world.plus(grant).allowed();
        assertThat(grant.effect() == Effect.FORBID ? before || !after : !before || after)
            .isTrue();
      }
      for (Grant grant : world.team().grants()) {
        List<Grant> fewer = new ArrayList<>(world.team().grants());
        fewer.remove(grant);
        boolean after = world.with(fewer).allowed();
        assertThat(grant.effect() == Effect.PERMIT ? before || !after : !before || after)
            .isTrue();
      }
      return !world.team().grants().isEmpty();
    });
  }

  @Test
  void p5_only_the_grants_of_the_slice_matter() {
    inEveryWorld(5, WORLDS / 5, (worlds, world) -> {
      List<Grant> slice =
          Permissions.of(world.team()).explain(world.request()).considered().stream()
              .map(Considered::grant)
              .toList();
      assertThat(world.with(slice).verdict()).isEqualTo(world.verdict());
      return slice.size() < world.team().grants().size();
    });
  }

  @Test
  void p6_a_grant_at_a_node_does_for_a_place_below_what_one_at_the_place_does() {
    inEveryWorld(6, WORLDS / 5, (worlds, world) -> {
      Optional<Place> place = world.request().place();
      List<Grant> moved = world.team().grants().stream()
          .map(g -> place.isPresent() && g.scope().covers(place.get())
              ? g.withScope(Scope.channel(place.get().channel()))
              : g)
          .toList();
      assertThat(world.with(moved).verdict().refusal())
          .isEqualTo(world.verdict().refusal());
      return !moved.equals(world.team().grants());
    });
  }

  @Test
  void p7_moving_a_place_changes_only_what_scopes_tell_apart() {
    inEveryWorld(7, WORLDS / 20, (worlds, world) -> {
      if (world.request().place().isEmpty()) {
        return false;
      }
      Place from = world.request().place().get();
      Place to = from.withBrand("d").withSpace("t");
      boolean same = world.team().grants().stream()
          .allMatch(g -> g.scope().covers(from) == g.scope().covers(to));
      World moved = new World(world.team(), world.request().withPlace(to));
      assertThat(same && moved.allowed() != world.allowed()).isFalse();
      return same && world.allowed();
    });
  }

  @Test
  void p8_a_grant_holds_from_its_first_instant_up_to_its_last_without_it() {
    inEveryWorld(8, WORLDS / 2, (worlds, world) -> {
      Instant from = PermissionWorlds.NOON;
      Instant until = from.plusSeconds(60);
      Subject asking = Subject.person(PermissionWorlds.PEOPLE.get(0));
      Request request = world.request().withSubject(asking);
      Grant grant = Grant.permit(asking, Right.action(request.action()), Scope.everywhere())
          .withValidity(Validity.between(from, until));
      World timed = new World(world.team().withGrants(grant), request);
      assertThat(at(timed, from.minusNanos(1_000))).isFalse();
      assertThat(at(timed, from)).isTrue();
      assertThat(at(timed, until.minusNanos(1_000))).isTrue();
      assertThat(at(timed, until)).isFalse();
      Grant forbid = grant.withEffect(Effect.FORBID);
      World both = timed.with(List.of(grant.withValidity(Validity.always()), forbid));
      assertThat(at(both, from.minusNanos(1_000))).isTrue();
      assertThat(at(both, from)).isFalse();
      assertThat(at(both, until.minusNanos(1_000))).isFalse();
      assertThat(at(both, until)).isTrue();
      return true;
    });
  }

  private static boolean at(World world, Instant at) {
    return new World(world.team(), world.request().withAt(at)).allowed();
  }

  @Test
  void p9_other_names_for_people_groups_and_roles_change_nothing_else() {
    inEveryWorld(9, WORLDS / 5, (worlds, world) -> {
      World renamed = Renamed.world(world.team(), world.request(), World::new);
      assertThat(renamed.allowed()).isEqualTo(world.allowed());
      assertThat(renamed.verdict().because()).hasSameSizeAs(world.verdict().because());
      return world.allowed();
    });
  }

  @Test
  void p10_who_can_what_can_and_explain_agree_with_check_on_every_triple() {
    inEveryWorld(10, WORLDS / 20, (worlds, world) -> {
      if (!worlds.one(10)) {
        return false;
      }
      Permissions permissions = Permissions.of(world.team());
      for (Subject subject : PermissionWorlds.ASKING) {
        for (Action action : PermissionWorlds.ACTIONS) {
          Request request = world.request().withSubject(subject).withAction(action);
          Verdict verdict = permissions.check(request);
          assertThat(permissions.explain(request).verdict()).isEqualTo(verdict);
          assertThat(permissions.whoCan(request).contains(subject)).isEqualTo(verdict.allowed());
        }
        Request theirs = world.request().withSubject(subject);
        assertThat(permissions.whatCan(theirs))
            .allMatch(a -> permissions.check(theirs.withAction(a)).allowed());
      }
      return true;
    });
  }

  @Test
  void p11_no_wildcard_gives_anything_privileged() {
    inEveryWorld(11, WORLDS / 100, (worlds, world) -> {
      Verdict verdict = world.verdict();
      boolean privileged = world.request().action().isPrivileged() && verdict.allowed();
      if (privileged) {
        assertThat(verdict.because())
            .allMatch(g -> g.right()
                .match(
                    one -> one.action().equals(world.request().action()),
                    of -> world
                        .team()
                        .directory()
                        .findRole(of.name())
                        .orElseThrow()
                        .wildcards()
                        .isEmpty()));
      }
      return privileged;
    });
  }

  @Test
  void p12_what_is_allowed_with_less_known_is_allowed_with_more() {
    inEveryWorld(12, WORLDS / 20, (worlds, world) -> {
      boolean any = false;
      for (UnaryOperator<Request> less : List.<UnaryOperator<Request>>of(
          r -> r.withFacts(Attributes.none()),
          r -> r.withAt(Optional.empty()),
          r -> r.withPlace(Optional.empty()))) {
        boolean blind = new World(world.team(), less.apply(world.request())).allowed();
        assertThat(blind && !world.allowed()).isFalse();
        any |= blind;
      }
      Right right = Right.action(world.request().action());
      Condition unknown = Condition.anyOf("language", "de");
      Subject whose = world.request().subject() instanceof Subject.Reviewer
          ? Subject.group("g0") // theirs must end
          : world.request().subject();
      assertThat(world
              .with(List.of(Grant.permit(whose, right, Scope.everywhere()).withCondition(unknown)))
              .allowed())
          .isFalse();
      assertThat(world
              .plus(Grant.forbid(world.request().subject(), right, Scope.everywhere())
                  .withCondition(unknown))
              .allowed())
          .isFalse();
      return any;
    });
  }

  @Test
  void whoever_may_do_something_may_do_all_that_it_implies() {
    inEveryWorld(13, WORLDS / 10, (worlds, world) -> {
      boolean allowed = world.allowed();
      for (Action weaker : world.request().action().implied()) {
        assertThat(
                allowed && !new World(world.team(), world.request().withAction(weaker)).allowed())
            .isFalse();
      }
      return allowed && world.request().action().implied().size() > 1;
    });
  }
}
