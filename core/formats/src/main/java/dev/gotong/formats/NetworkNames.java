package dev.gotong.formats;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.NetworkId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names by which teams call the networks: "IG", "Insta", "Twitter/X", "LinkedIn". */
final class NetworkNames {
  private static final Map<String, String> USUAL = ImmutableMap.of(
      "x", "x,twitter,twitter x,x twitter,x.com,tw",
      "bluesky", "bluesky,blue sky,bsky,bs",
      "mastodon", "mastodon,masto,fediverse",
      "linkedin", "linkedin,linked in,linked-in,li",
      "instagram", "instagram,insta,ig",
      "facebook", "facebook,fb,face book");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

  private final Map<String, NetworkId> names = new LinkedHashMap<>();

  NetworkNames(Map<String, NetworkId> further) {
    USUAL.forEach((id, usual) ->
        Splitter.on(',').split(usual).forEach(name -> names.put(name, NetworkId.of(id))));
    further.forEach((name, id) -> {
      names.put(plain(name), id);
      names.put(plain(id.value()), id);
    });
  }

  /** {@return the network of that name} */
  Optional<NetworkId> find(String name) {
    String plain = plain(name);
    return Optional.ofNullable(names.get(plain))
        .or(() ->
            Optional.ofNullable(names.get(BRACKETS.matcher(plain).replaceAll("").strip())));
  }

  /** {@return every network that is known} */
  Set<NetworkId> known() {
    return ImmutableSet.copyOf(names.values());
  }

  private static String plain(String name) {
    return Cells.tidy(name).toLowerCase(Locale.ROOT);
  }
}
