package dev.gotong.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.team.Permissions;
import dev.gotong.team.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both engines are asked the same of the same policy, and answer the same. */
class PermissionPolicyTest {

  @Test
  void casbin_allows_exactly_what_is_allowed_here() {
    Map<String, Integer> seen = new HashMap<>();
    for (long seed = 1; seed <= 5; seed++) {
      PermissionPolicy policy = PermissionPolicy.of(200, seed);
      Permissions ours = Permissions.of(policy.team());
      CasbinPeer casbin = new CasbinPeer(policy);
      for (Request request : policy.requests(300, seed)) {
        boolean allowed = ours.check(request).allowed();
        assertThat(casbin.allows(request)).as(request.toString()).isEqualTo(allowed);
        String why =
            allowed ? "allowed" : ours.check(request).because().isEmpty() ? "silent" : "forbidden";
        seen.merge(why, 1, Integer::sum);
      }
    }
    System.out.println("proof permissions-peer: " + seen);
    assertThat(seen.keySet()).containsExactlyInAnyOrder("allowed", "silent", "forbidden");
  }

  @Test
  void a_policy_has_as_many_grants_as_it_was_asked_for_and_repeats() {
    assertThat(PermissionPolicy.of(1_000, 7).team().grants()).hasSize(1_000);
    assertThat(PermissionPolicy.of(50, 7)).isEqualTo(PermissionPolicy.of(50, 7));
    List<Request> requests = PermissionPolicy.of(50, 7).requests(20, 1);
    assertThat(PermissionPolicy.of(50, 7).requests(20, 1)).isEqualTo(requests);
  }
}
