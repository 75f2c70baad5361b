package dev.gotong.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not exactly as asked is refused, each with its place, the rule, and what was found. */
class PolicyTextFaultsTest {
  /** With single quotes, which the tests replace. */
  private static final String TEXT = "{'format': 1, 'name': 'brand', 'version': 1, 'stages': ["
      + "{'id': 'a', 'quorum': [{'selector': {'type': 'any-of', 'people': ['bo']}, 'count': 1}]}, "
      + "{'id': 'b', 'rank': 0, 'quorum': [{'selector': {'type': 'role', 'role': 'x'}}],"
      + " 'when': {'type': 'not', 'condition': {'type': 'at-least', 'attribute': 'rating', 'value': 'sensitive'}},"
      + " 'watches': ['text', 'link'],"
      + " 'sla': {'dueIn': 'PT8H', 'hours': {'zone': 'Asia/Jakarta', 'ranges':"
      + " [{'day': 'monday', 'from': '09:00', 'to': '17:00'}]}, 'steps': [{'type': 'remind', 'percent': 50}]}}]}";

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> PolicyText.readPolicy(quoted(text)))
        .as(text)
        .isInstanceOf(PolicyTextException.class)
        .hasMessage(quoted(message));
  }

  @Test
  void the_text_itself_is_right() {
    PolicyText.readPolicy(quoted(TEXT));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      # unknown and missing fields
      'name': 'brand' | 'colour': 'red', 'name': 'brand' | colour: no such field; known are format, name, version, stages, selfPublish, edits, separation, overrides, lateObjection, reopenRejected, approvalTtl, publishLead, onLate
      'id': 'b', 'rank' | 'id': 'b', 'quorom': [], 'rank' | stages[1].quorom: no such field; known are id, rank, required, action, quorum, mayFillSeveral, when, onUnknown, watches, ignoresConditions, staleness, veto, changesQuorum, sla
      'count': 1 | 'format': 1 | stages[0].quorum[0].format: no such field; known are selector, count
      'people': ['bo'] | 'people': ['bo'], 'role': 'x' | stages[0].quorum[0].selector.role: no such field; known are type, people
      'day': 'monday', | 'day': 'monday', 'fromMinute': 5, | stages[1].sla.hours.ranges[0].fromMinute: no such field; known are day, from, to
      'version': 1, | `` | version: must be given, but is missing
      , 'percent': 50 | `` | stages[1].sla.steps[0].percent: must be given, but is missing
      'type': 'any-of', | `` | stages[0].quorum[0].selector.type: must be one of anyone, role, any-of, all-of, but is missing
      'attribute': 'rating', | `` | stages[1].when.condition.attribute: must be given, but is missing
      # the format
      'format': 1 | 'format': 2 | format: must be 1, but was 2; other formats are for other versions of Gotong
      'format': 1 | 'format': '1' | format: must be 1, but was '1'; other formats are for other versions of Gotong
      'format': 1, | `` | format: must be given, but is missing; write 'format': 1
      # wrong types
      'version': 1 | 'version': '1' | version: must be a whole number, but was '1'
      'version': 1 | 'version': 1.0 | version: must be a whole number, but was 1.0
      'version': 1 | 'version': 4294967297 | version: must be a whole number, but was 4294967297
      'version': 1 | 'version': true | version: must be a whole number, but was true
      'version': 1 | 'version': 1, 'selfPublish': 'true' | selfPublish: must be true or false, but was 'true'
      'version': 1 | 'version': 1, 'selfPublish': 1 | selfPublish: must be true or false, but was 1
      'version': 1 | 'version': 1, 'edits': [] | edits: must be an object in { }, but was []
      'name': 'brand' | 'name': 5 | name: must be a text, but was 5
      'people': ['bo'] | 'people': 'bo' | stages[0].quorum[0].selector.people: must be a list, but was 'bo'
      'people': ['bo'] | 'people': [7] | stages[0].quorum[0].selector.people[0]: must be a text, but was 7
      'people': ['bo'] | 'people': {'bo': 1} | stages[0].quorum[0].selector.people: must be a list, but was {'bo':1}
      {'type': 'role', 'role': 'x'} | 'x' | stages[1].quorum[0].selector: must be an object in { }, but was 'x'
      'remind' | 5 | stages[1].sla.steps[0].type: must be one of remind, add-approvers, reassign-to-backup, escalate, but was 5
      'remind' | 'approve' | stages[1].sla.steps[0].type: must be one of remind, add-approvers, reassign-to-backup, escalate, but was 'approve'
      'rank': 0 | 'rank': null | stages[1].rank: must not be null; leave it out, or give a value
      'text', 'link' | 'text', null | stages[1].watches[1]: must not be null; leave it out, or give a value
      # words, times, zones
      'text', 'link' | 'text', 'LINK' | stages[1].watches[1]: must be one of text, link, media, targets, language, campaign, disclosure, rating, budget, labels, notes, schedule, but was 'LINK'
      'text', 'link' | 'text', 'text' | stages[1].watches[1]: 'text' is there already
      'rank': 0 | 'veto': 'soft' | stages[1].veto: must be one of none, sticky, terminal, but was 'soft'
      'PT8H' | '8 hours' | stages[1].sla.dueIn: must be a duration, such as 'PT8H' or 'P30D', but was '8 hours'
      'PT8H' | 28800 | stages[1].sla.dueIn: must be a duration, such as 'PT8H' or 'P30D', but was 28800
      'PT8H' | '' | stages[1].sla.dueIn: must be a duration, such as 'PT8H' or 'P30D', but was ''
      'Asia/Jakarta' | 'Mars/Base' | stages[1].sla.hours.zone: must be a time zone, such as 'Europe/Berlin', but was 'Mars/Base'
      'monday' | 'Monday' | stages[1].sla.hours.ranges[0].day: must be one of monday, tuesday, wednesday, thursday, friday, saturday, sunday, but was 'Monday'
      '09:00' | '9:00' | stages[1].sla.hours.ranges[0]: a time of day must be like 09:30, but was '9:00'
      # what the values themselves refuse
      'rank': 0 | 'rank': 12 | stages[1]: rank must be 0 to 9, but was 12
      'bo' | 'b o' | stages[0].quorum[0].selector.people[0]: PersonId must be 1 to 64 of A-Z a-z 0-9 . _ : -, but was 'b o'
      'sensitive' | 'spicy' | stages[1]: not: rating must be compared with one of normal, sensitive, restricted, but was with 'spicy'
      'id': 'b' | 'id': 'a' | the policy: stages must have different ids, but a is twice
      'count': 1 | 'count': 0 | stages[0].quorum[0]: count must be 1 to 20, but was 0
      """)
  void is_refused_with_its_place(String right, String wrong, String message) {
    String text = TEXT.replace(right, wrong);
    assertThat(text).isNotEqualTo(TEXT);
    assertRefused(text, message);
  }

  @Test
  void what_is_no_json_is_refused_with_line_and_column() {
    assertRefused("{'a': 1,\n 'a': 2}", "line 2 column 5: Duplicate Object property 'a'");
    assertRefused(
        TEXT.replace("'role': 'x'", "'role': 'x', 'role': 'y'").replace("[", "[\n"),
        "line 5 column 50: Duplicate Object property 'role'");
    assertRefused(
        "{'format': 1",
        "line 1 column 13: Unexpected end-of-input: expected close marker for Object");
    assertThatThrownBy(() -> PolicyText.readPolicy(quoted("{'format': 1,}")))
        .hasMessage("line 1 column 14: Unexpected character ('}' (code 125)): was expecting"
            + " double-quote to start property name");
  }

  @Test
  void a_text_holds_one_policy_and_nothing_else() {
    assertRefused("", "the policy: must be an object in { }, but the text is empty");
    assertRefused("null", "the policy: must be an object in { }, but was null");
    assertRefused("[]", "the policy: must be an object in { }, but was []");
    assertRefused(
        TEXT + "\n{}", "the policy: must be all of the text, but at line 2 there is more");
    assertThatThrownBy(() -> PolicyText.readRouting("{} {}"))
        .hasMessage("the routing: must be all of the text, but at line 1 there is more");
    assertRefused(
        "[".repeat(100),
        "the policy: Document nesting depth (65) exceeds the maximum allowed (64, from"
            + " `StreamReadConstraints.getMaxNestingDepth()`)");
  }

  @Test
  void a_routing_is_no_policy_and_the_other_way_round() {
    assertRefused(
        "{'format': 1, 'routes': []}",
        "routes: no such field; known are format, name, version, stages, selfPublish, edits,"
            + " separation, overrides, lateObjection, reopenRejected, approvalTtl, publishLead, onLate");
    assertThatThrownBy(() -> PolicyText.readRouting(quoted(TEXT)))
        .hasMessage("name: no such field; known are format, routes, revoked, editors");
    String routing = "{'format': 1, 'routes': [{'policy': " + TEXT + "}]}";
    assertThatThrownBy(() -> PolicyText.readRouting(quoted(routing)))
        .hasMessageStartingWith("routes[0].policy.format: no such field; known are name, ");
    assertThatThrownBy(() -> PolicyText.readRouting(
            quoted("{'format': 1, 'routes': [], 'editors': {'brand': 'b o'}}")))
        .hasMessageStartingWith("editors.brand: PersonId must be 1 to 64");
    assertThatThrownBy(() -> PolicyText.readRouting(quoted("{'format': 1, 'routes': []}")))
        .hasMessage("the routing: number of routes must be 1 to 50, but was 0");
  }
}
