package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Roles under the names that people know from Hootsuite, at its three levels: the organisation, a team (here a space or a
 * brand), and a social account (here a channel). A team adopts one when somebody is given it; what it is from then on is
 * for the team to say, and an update of Gotong changes nothing.
 *
 * <p>The levels are those of Hootsuite's help pages as of March to May 2025; limited members and responders may write and
 * submit, and need the approval of somebody else.
 */
public final class Presets {
  private static final ImmutableList<Role> ALL = ImmutableList.of(
      Role.of(
          "organisation.super-admin",
          Action.MANAGE,
          Action.POLICY,
          Action.FREEZE,
          Action.INVALIDATE),
      Role.of(
          "organisation.admin",
          Action.MEMBERS,
          Action.ACCOUNTS,
          Action.CALENDAR,
          Action.BLACKOUTS,
          Action.COVERAGE,
          Action.STYLE,
          Action.FREEZE),
      Role.of("organisation.default", Action.VIEW),
      Role.of("team.admin", Action.MEMBERS, Action.CALENDAR, Action.COVERAGE, Action.VIEW),
      Role.of("team.default", Action.VIEW),
      Role.of(
          "account.advanced",
          Action.ACCOUNTS,
          Action.DRAFT,
          Action.PUBLISH,
          Action.APPROVE,
          Action.REJECT,
          Action.MODERATE),
      Role.of(
          "account.editor",
          Action.DRAFT,
          Action.PUBLISH,
          Action.APPROVE,
          Action.REJECT,
          Action.MODERATE),
      Role.of("account.care-supervisor", Action.EDIT_OWN, Action.SUBMIT, Action.MODERATE),
      Role.of("account.care-agent", Action.EDIT_OWN, Action.SUBMIT, Action.REPLY_PRIVATELY),
      Role.of("account.responder", Action.EDIT_OWN, Action.SUBMIT, Action.REPLY),
      Role.of("account.limited", Action.EDIT_OWN, Action.SUBMIT, Action.SORT));

  private Presets() {}

  /** {@return all of them, the mightiest of each level first} */
  public static List<Role> all() {
    return ALL;
  }

  /** {@return the preset of that name, as it is before a team changes it} */
  public static Optional<Role> find(String name) {
    return ALL.stream().filter(role -> role.name().equals(name)).findFirst();
  }
}
