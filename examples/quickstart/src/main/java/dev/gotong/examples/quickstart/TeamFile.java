package dev.gotong.examples.quickstart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team file as it is written, before anything in it is understood. What the parts mean is said in the file of the
 * example, {@code data/team.yaml}; lists and maps that are left out are empty.
 */
record TeamFile(
    String workspace,
    String defaultZone,
    List<MemberPart> members,
    @Nullable Map<String, List<String>> backups,
    @Nullable List<AbsencePart> absences,
    List<ChannelPart> channels,
    @Nullable List<ResponsibilityPart> responsibilities,
    @Nullable List<DutyPart> duties,
    @Nullable List<CoveragePart> coverage,
    CalendarPart calendar,
    @Nullable List<CampaignPart> campaigns,
    List<ApprovalPart> approval,
    @Nullable List<EditPart> edits,
    @Nullable List<FreezePart> freezes) {

  record MemberPart(
      String id,
      String name,
      @Nullable List<String> aliases,
      String role,
      @Nullable String zone,
      Map<String, String> weekly,
      int capacity,
      @Nullable List<String> languages,
      @Nullable List<String> skills,
      @Nullable Map<String, List<String>> may,
      @Nullable List<String> likes,
      @Nullable List<String> dislikes,
      @Nullable List<String> backups) {}

  record AbsencePart(String member, LocalDate from, LocalDate to, String reason) {}

  record ChannelPart(
      String id, String network, String name, @Nullable String zone) {}

  record ResponsibilityPart(
      String id,
      String title,
      String kind,
      @Nullable String owner,
      int minutes,
      @Nullable List<String> channels,
      @Nullable String language,
      @Nullable List<String> skills) {}

  record DutyPart(
      String id,
      String duty,
      @Nullable String channel,
      @Nullable List<String> needs,
      @Nullable String owner,
      @Nullable List<String> backups,
      @Nullable List<String> days,
      @Nullable String hours,
      int minutes) {}

  record CoveragePart(
      String channel,
      String action,
      List<String> days,
      String hours,
      int atLeast,
      String answerWithin) {}

  record CalendarPart(
      @Nullable Integer year,
      String defaultTime,
      String minimumGap,
      @Nullable List<BlackoutPart> blackouts) {}

  record BlackoutPart(
      LocalDateTime from, LocalDateTime to, @Nullable List<String> channels, String reason) {}

  record CampaignPart(String id, String name, boolean sponsored) {}

  record ApprovalPart(@JsonProperty("for") @Nullable ForPart forPosts, List<StagePart> stages) {}

  record ForPart(boolean sponsored) {}

  record StagePart(
      String name,
      String needs,
      @Nullable String role,
      int atLeast,
      @Nullable String veto,
      @Nullable LimitPart limit) {}

  record LimitPart(String within, List<String> days, String hours, String tell) {}

  record EditPart(
      String post,
      LocalDateTime at,
      String by,
      String find,
      String write,
      @Nullable LocalDateTime lookedAgain) {}

  record FreezePart(
      LocalDateTime from, LocalDateTime until, String by, String reason, String lifted) {}

  /** {@return the list, or an empty one where the file has none} */
  static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /** {@return the map, or an empty one where the file has none} */
  static <K, V> Map<K, V> orNone(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : map;
  }
}
