package dev.gotong.team;

/**
 * A permit that would have allowed what was asked, if not for one thing.
 *
 * @param grant the permit
 * @param failed the one test that it fails
 * @param request what was asked
 */
public record NearMiss(Grant grant, GrantTest failed, Request request) {

  /** {@return what would have made it a yes, such as "bo may publish on ig-main: if it were asked until 2026-03-02T..."} */
  public String remedy() {
    return grant + ": " + remedies();
  }

  private String remedies() {
    return switch (failed) {
      case SUBJECT ->
        grant.subject() instanceof Subject.OfGroup
            ? "if " + request.subject() + " were in " + grant.subject()
            : "if it were given to " + request.subject();
      case ACTION -> "if it were about " + request.action();
      case SCOPE -> "if it held " + request.where();
      case TIME -> request.at().map(at -> "if it held at " + at).orElse("if it held always");
      case CONDITION ->
        "if " + grant.condition().describe() + ", but known is "
            + known(request.facts().toString());
    };
  }

  private static String known(String facts) {
    return facts.isEmpty() ? "nothing" : facts;
  }
}
