package dev.gotong.json;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Routing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Policies as text that people write, compare and keep beside their code.
 *
 * <pre>
 *   {
 *     "format": 1,
 *     "name": "brand",
 *     "version": 7,
 *     "stages": [
 *       {"id": "editor", "quorum": [{"selector": {"type": "role", "role": "editor"}, "count": 2}]},
 *       {
 *         "id": "legal",
 *         "rank": 1,
 *         "action": "approve-legal",
 *         "quorum": [{"selector": {"type": "anyone"}}],
 *         "when": {"type": "at-least", "attribute": "budget", "value": "1000 EUR"},
 *         "veto": "sticky",
 *         "sla": {"dueIn": "PT8H", "steps": [{"type": "remind", "percent": 50}]}
 *       }
 *     ],
 *     "approvalTtl": "P14D"
 *   }
 * </pre>
 *
 * <p>The fields are the components of {@link ApprovalPolicy} and of what it holds, the constants of enums in small
 * letters with hyphens, durations as in {@code PT8H} and {@code P30D}, and hours of the week as {@code {"day":
 * "monday", "from": "09:00", "to": "17:00"}}. What is left out is as usual, which is what the builders say; {@code
 * null} is not written. A field that is not known is refused, for a rule with a slip of the pen in it must not be
 * passed over, and so is everything else that is not exactly as asked.
 *
 * <p>What is written is read back equal, with the same digest. What the fields mean, and what is usual, belongs to the
 * format: it stays as it is as long as the number does.
 *
 * <p>Every method that reads throws {@link PolicyTextException} for any text that is none. Safe for use by many threads.
 */
public final class PolicyText {
  /** The one format that there is so far. */
  public static final int FORMAT = 1;

  private static final String FORMAT_FIELD = "format";
  private static final ObjectReader TREES = Mappers.strict()
      .reader()
      .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // said in our own words

  private PolicyText() {}

  /** {@return the policy that the text says} */
  public static ApprovalPolicy readPolicy(String text) {
    return (ApprovalPolicy) read(text, ApprovalPolicy.class, Place.top("the policy"));
  }

  /** {@return the routing that the text says; its policies say no format of their own} */
  public static Routing readRouting(String text) {
    return (Routing) read(text, Routing.class, Place.top("the routing"));
  }

  /** {@return the text of a policy, which leaves out what is as usual and ends with a line feed} */
  public static String write(ApprovalPolicy policy) {
    return text(policy);
  }

  /** {@return the text of a routing, likewise} */
  public static String write(Routing routing) {
    return text(routing);
  }

  private static Object read(String text, Class<?> type, Place place) {
    JsonNode node = parse(text, place);
    TextReader.requireObject(node, place);
    JsonNode format = node.get(FORMAT_FIELD);
    if (format == null) {
      throw place
          .field(FORMAT_FIELD)
          .refuse("must be given, but is missing; write \"format\": " + FORMAT);
    }
    if (!format.isInt() || format.intValue() != FORMAT) {
      throw place
          .field(FORMAT_FIELD)
          .refuse("must be " + FORMAT + ", but was " + Leaves.shortened(format.toString())
              + "; other formats are for other versions of Gotong");
    }
    return TextReader.read(node, type, place, FORMAT_FIELD);
  }

  private static JsonNode parse(String text, Place place) {
    try (JsonParser parser = TREES.createParser(text)) {
      if (parser.nextToken() == null) {
        throw place.refuse("must be an object in { }, but the text is empty");
      }
      JsonNode node = TREES.readTree(parser);
      if (parser.nextToken() != null) {
        throw place.refuse("must be all of the text, but at line "
            + parser.currentTokenLocation().getLineNr()
            + " there is more");
      }
      return node;
    } catch (JacksonException e) {
      throw place.refuse(e);
    }
  }

  private static String text(Object value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put(FORMAT_FIELD, FORMAT);
    return Layout.of(TextWriter.write(value, node));
  }
}
