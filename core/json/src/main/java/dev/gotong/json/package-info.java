/**
 * Values and events as JSON and back.
 *
 * <pre>
 *   record, its components in the order of declaration   {"author":"bo","dueAt":"2026-11-02T09:00:00.000001Z"}
 *   case of a sealed family, under its declared name     {"type":"member","person":"bo"}
 *   id                                                   "bo"
 *   Optional                                             the value, or null
 *   List in its order; Set in the order of its texts     ["b","a"]; ["a","b"]
 *   Map in the order of its keys                         {"a":1,"b":2}
 *   Instant, LocalDate, Duration, ZoneId                 ISO-8601 and the zone's name, exact
 *   enum                                                 the name of the constant
 * </pre>
 *
 * <p>Start with {@link dev.gotong.json.JsonCodec}. For what people write themselves there is {@link
 * dev.gotong.json.PolicyText}, which lets them leave out what is usual and refuses every slip of the pen with its place.
 *
 * <p>Depends on: {@code spi} and {@code approval} of the core.
 */
@NullMarked
package dev.gotong.json;

import org.jspecify.annotations.NullMarked;
