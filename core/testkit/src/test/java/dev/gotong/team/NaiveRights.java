package dev.gotong.team;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.network.Channel;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who may do what, worked out channel by channel from the grants alone, apart from the code under test. */
public final class NaiveRights {
  private NaiveRights() {}

  /** {@return whether the grants let somebody act on a channel: one permits it, and none forbids it} */
  public static boolean may(
      Collection<Grant> grants, PersonId person, Action action, Channel channel) {
    boolean permitted = false;
    for (Grant grant : grants) {
      if (grant.subject().equals(Subject.person(person))
          && grant.right().equals(Right.action(action))
          && holds(grant, channel)) {
        if (grant.effect() == Grant.Effect.FORBID) {
          return false;
        }
        permitted = true;
      }
    }
    return permitted;
  }

  /** {@return whether a grant says anything about that channel} */
  public static boolean holds(Grant grant, Channel channel) {
    String scope = grant.scope().toString();
    return Set.of("everywhere", "network " + channel.network(), channel.id().value())
        .contains(scope);
  }

  /**
   * {@return whether somebody may act wherever {@code scope} reaches, whichever networks the channels named in the
   * grants are on, and whichever channels there will be}
   */
  public static boolean surely(
      Collection<Grant> grants, PersonId person, Action action, Scope scope) {
    Grant reach = Grant.permit(person, action, scope);
    for (Channel channel : possible(grants, scope)) {
      if (holds(reach, channel) && !may(grants, person, action, channel)) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether somebody may manage everything there is and will be} */
  public static boolean manages(Collection<Grant> grants, PersonId person) {
    return surely(grants, person, Action.MANAGE, Scope.everywhere());
  }

  /** Every channel that is named, and one that is not, on every network that is named, and on one that is not. */
  private static List<Channel> possible(Collection<Grant> grants, Scope scope) {
    List<Scope> scopes = new ArrayList<>(List.of(
        scope,
        Scope.network(NetworkId.of("tomorrow")),
        Scope.channel(ChannelId.of("tomorrow-main"))));
    grants.forEach(grant -> scopes.add(grant.scope()));
    List<Channel> channels = new ArrayList<>();
    for (Scope network : scopes) {
      for (Scope channel : scopes) {
        if (network instanceof Scope.OnNetwork on && channel instanceof Scope.OnChannel one) {
          channels.add(Channel.builder()
              .id(one.channel())
              .network(on.network())
              .name("possible")
              .zone(ZoneOffset.UTC)
              .build());
        }
      }
    }
    return channels;
  }
}
