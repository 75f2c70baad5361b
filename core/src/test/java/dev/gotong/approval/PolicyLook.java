package dev.gotong.approval;

import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A team that has to live with a policy, and what is said of it. */
abstract class PolicyLook {
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId CITRA = PersonId.of("citra");
  static final PersonId DEDE = PersonId.of("dede");
  static final PersonId EKA = PersonId.of("eka");
  static final PersonId ZOE = PersonId.of("zoe");

  /** ana writes; bo, citra and dede are editors; eka knows the law. */
  static final ReviewPeople TEAM = ReviewPeople.builder()
      .putRoles(ANA, Set.of("writer"))
      .putRoles(BO, Set.of("editor"))
      .putRoles(CITRA, Set.of("editor"))
      .putRoles(DEDE, Set.of("editor"))
      .putRoles(EKA, Set.of("legal"))
      .putPermitted("review", Set.of(BO, CITRA, DEDE))
      .putPermitted("second", Set.of(BO, CITRA, DEDE))
      .putPermitted("legal", Set.of(EKA))
      .build();

  final List<Finding> golden = new ArrayList<>();

  List<String> check(ApprovalPolicy policy, ReviewPeople people) {
    return codes(PolicyCheck.check(policy, people, Map.of("channel", Set.of("blog"))));
  }

  List<String> check(Stage... stages) {
    return check(ApprovalPolicy.of("brand", 7, stages), TEAM);
  }

  List<String> codes(List<Finding> findings) {
    golden.addAll(findings);
    return findings.stream()
        .map(f -> f.code().substring("approval.policy-".length()) + place(f))
        .toList();
  }

  private static String place(Finding finding) {
    return finding.facts().containsKey("people")
        ? " " + finding.facts().get("stage") + " " + finding.facts().get("people")
        : "";
  }

  static Stage review(Clause... quorum) {
    return Stage.of("review").withQuorum(quorum);
  }
}
