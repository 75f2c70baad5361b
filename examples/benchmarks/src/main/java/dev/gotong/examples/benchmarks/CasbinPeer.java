package dev.gotong.examples.benchmarks;

import dev.gotong.network.Channel;
import dev.gotong.team.Grant;
import dev.gotong.team.Group;
import dev.gotong.team.Membership;
import dev.gotong.team.Request;
import dev.gotong.team.Scope;
import java.util.ArrayList;
import java.util.List;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/**
 * The policy in casbin's terms: people and groups are roles, channels stand in spaces, brands and everything, and who is
 * denied is denied. The cheapest test comes first, so that casbin does not ask for roles in vain.
 */
final class CasbinPeer {
  private static final String EVERYWHERE = "everywhere";

  private final Enforcer enforcer;

  CasbinPeer(PermissionPolicy policy) {
    Model model = new Model();
    model.addDef("r", "r", "sub, obj, act");
    model.addDef("p", "p", "sub, obj, act, eft");
    model.addDef("g", "g", "_, _");
    model.addDef("g", "g2", "_, _");
    model.addDef("e", "e", "some(where (p.eft == allow)) && !some(where (p.eft == deny))");
    model.addDef("m", "m", "r.act == p.act && g(r.sub, p.sub) && g2(r.obj, p.obj)");
    enforcer = new Enforcer(model);
    enforcer.enableLog(false);
    List<List<String>> rules = new ArrayList<>();
    for (Grant grant : policy.team().grants()) {
      rules.add(List.of(
          grant.subject().toString(),
          place(grant.scope()),
          grant.right().match(one -> one.action().value(), role -> role.name()),
          grant.effect() == Grant.Effect.PERMIT ? "allow" : "deny"));
    }
    enforcer.addPolicies(rules);
    for (Group group : policy.team().directory().groups()) {
      for (Membership membership : group.members()) {
        enforcer.addGroupingPolicy(membership.member().toString(), "group " + group.name());
      }
    }
    for (Channel channel : policy.channels()) {
      String brand = channel.brand().orElseThrow();
      String space = channel.space().orElseThrow() + "/" + brand;
      enforcer.addNamedGroupingPolicy("g2", channel.id().value(), space);
      enforcer.addNamedGroupingPolicy("g2", space, brand);
      enforcer.addNamedGroupingPolicy("g2", brand, EVERYWHERE);
    }
  }

  private static String place(Scope scope) {
    return scope.match(
        everywhere -> EVERYWHERE,
        brand -> brand.brand(),
        space -> space.space() + "/" + space.brand(),
        network -> {
          throw new IllegalArgumentException("casbin is told of no networks");
        },
        channel -> channel.channel().value(),
        campaign -> {
          throw new IllegalArgumentException("casbin is told of no campaigns");
        });
  }

  /** {@return whether casbin allows it} */
  boolean allows(Request request) {
    return enforcer.enforce(
        request.subject().toString(),
        request.place().orElseThrow().channel().value(),
        request.action().value());
  }
}
