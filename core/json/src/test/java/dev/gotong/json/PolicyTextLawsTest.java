package dev.gotong.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Routing;
import dev.gotong.testkit.PolicyArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PolicyTextLawsTest {
  private static final ObjectMapper TREES = JsonMapper.shared();
  private static final List<String> OTHERS = List.of(
      "null",
      "true",
      "-1",
      "7.5",
      "\"\"",
      "\"x\"",
      "\"PT1H\"",
      "[]",
      "[null]",
      "{}",
      "\"\\ud83e\"");

  private static int texts;
  private static int unknown;
  private static int nulls;
  private static int garbled;
  private static int stillRead;

  @AfterContainer
  static void count() {
    System.out.println(
        "proof policy-text: " + texts + " texts read back equal; refused were " + unknown
            + " unknown fields, " + nulls + " nulls and " + garbled + " of " + (garbled + stillRead)
            + " texts with a value replaced or a character lost");
  }

  @Provide
  Arbitrary<ApprovalPolicy> policies() {
    return PolicyArbitraries.anyPolicies();
  }

  @Provide
  Arbitrary<Routing> routings() {
    return PolicyArbitraries.routings();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void what_was_written_is_read_back_equal_with_the_same_digest(
      @ForAll("policies") ApprovalPolicy policy) {
    String text = PolicyText.write(policy);
    ApprovalPolicy read = PolicyText.readPolicy(text);
    assertThat(read).isEqualTo(policy);
    assertThat(read.digest()).isEqualTo(policy.digest());
    assertThat(PolicyText.write(read)).isEqualTo(text);
    texts++;
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void a_routing_that_was_written_is_read_back_equal(@ForAll("routings") Routing routing) {
    String text = PolicyText.write(routing);
    assertThat(PolicyText.readRouting(text)).isEqualTo(routing);
    texts++;
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void how_a_text_is_laid_out_makes_no_difference(@ForAll("policies") ApprovalPolicy policy) {
    JsonNode tree = TREES.readTree(PolicyText.write(policy));
    assertThat(PolicyText.readPolicy(tree.toString())).isEqualTo(policy);
    assertThat(PolicyText.readPolicy(tree.toPrettyString().replace("\n", "\r\n")))
        .isEqualTo(policy);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void a_field_that_is_not_known_is_refused_wherever_it_stands(
      @ForAll("policies") ApprovalPolicy policy, @ForAll Random random) {
    String text = PolicyText.write(policy);
    int objects = spots(TREES.readTree(text), ObjectNode.class).size();
    for (int i = 0; i < objects; i++) {
      JsonNode tree = TREES.readTree(text);
      Spot spot = spots(tree, ObjectNode.class).get(i);
      ((ObjectNode) spot.node()).set("colour", other(random));
      String place = spot.place().isEmpty() ? "colour" : spot.place() + ".colour";
      assertThatThrownBy(() -> PolicyText.readPolicy(tree.toString()))
          .isInstanceOf(PolicyTextException.class)
          .hasMessageStartingWith(place + ": no such field; known are ");
      unknown++;
    }
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void null_is_refused_wherever_it_stands(@ForAll("policies") ApprovalPolicy policy) {
    String text = PolicyText.write(policy);
    int values = spots(TREES.readTree(text), JsonNode.class).size();
    for (int i = 1; i < values; i++) {
      JsonNode tree = TREES.readTree(text);
      Spot spot = spots(tree, JsonNode.class).get(i);
      spot.replace(TREES.nullNode());
      assertThatThrownBy(() -> PolicyText.readPolicy(tree.toString()))
          .isInstanceOf(PolicyTextException.class)
          .hasMessageStartingWith(spot.place() + ": must ");
      nulls++;
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatever_is_wrong_is_refused_or_says_another_policy(
      @ForAll("policies") ApprovalPolicy policy, @ForAll Random random) {
    String text = PolicyText.write(policy);
    JsonNode tree = TREES.readTree(text);
    List<Spot> spots = spots(tree, JsonNode.class);
    spots.get(1 + random.nextInt(spots.size() - 1)).replace(other(random));
    readOrRefuse(tree.toString());
    int lost = random.nextInt(text.length());
    readOrRefuse(text.substring(0, lost) + text.substring(lost + 1));
  }

  private static void readOrRefuse(String text) {
    Optional<ApprovalPolicy> read = Optional.empty();
    try {
      read = Optional.of(PolicyText.readPolicy(text));
      stillRead++;
    } catch (PolicyTextException e) { // the only way to refuse
      assertThat(e).hasMessageStartingWith(e.place() + ": ");
      garbled++;
    }
    read.ifPresent(
        policy -> assertThat(PolicyText.readPolicy(PolicyText.write(policy))).isEqualTo(policy));
  }

  private static JsonNode other(Random random) {
    return TREES.readTree(OTHERS.get(random.nextInt(OTHERS.size())));
  }

  /** A value in a tree, where it stands, and in what. */
  private record Spot(String place, JsonNode node, JsonNode parent, String name, int index) {
    void replace(JsonNode value) {
      if (parent instanceof ObjectNode object) {
        object.set(name, value);
      } else {
        ((ArrayNode) parent).set(index, value);
      }
    }
  }

  /** The values of that type, the whole first. */
  private static List<Spot> spots(JsonNode tree, Class<?> type) {
    List<Spot> found = new ArrayList<>();
    add(new Spot("", tree, tree, "", 0), type, found);
    return found;
  }

  private static void add(Spot spot, Class<?> type, List<Spot> found) {
    if (type.isInstance(spot.node())) {
      found.add(spot);
    }
    spot.node().properties().forEach(field -> {
      String place = spot.place().isEmpty() ? field.getKey() : spot.place() + "." + field.getKey();
      add(new Spot(place, field.getValue(), spot.node(), field.getKey(), 0), type, found);
    });
    for (int i = 0; spot.node().isArray() && i < spot.node().size(); i++) {
      String place = spot.place() + "[" + i + "]";
      add(new Spot(place, spot.node().get(i), spot.node(), "", i), type, found);
    }
  }
}
