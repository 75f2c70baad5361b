package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.gotong.base.Digest;
import dev.gotong.predicate.Condition;
import dev.gotong.testkit.PolicyArbitraries;
import dev.gotong.time.WeeklyHours;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever part of a policy is taken from another one, the digest says so. */
class PolicyDigestLawsTest {
  private static final Set<String> CHANGED = new TreeSet<>();
  private static final Class<?>[] NONE = {};
  private static int changes;

  /** Conditions that fit where others stand, which two policies seldom have. */
  private static final List<Record> COMMON = Stream.of("author-tenure", "lead-time")
      .flatMap(term -> Stream.of(
          new Condition.AtLeast(term, "PT7H"), (Record) new Condition.Below(term, "PT7H")))
      .toList();

  /** Every component of every record that a policy consists of. */
  private static final Set<String> PARTS = new TreeSet<>();

  static {
    Stream.of(
            Stream.of(ApprovalPolicy.class, Stage.class, Clause.class, Sla.class),
            Stream.of(EditRules.class, Separation.class, OverrideRules.class),
            Stream.of(WeeklyHours.class, WeeklyHours.Range.class),
            Arrays.stream(Condition.class.getPermittedSubclasses()),
            Arrays.stream(Selector.class.getPermittedSubclasses()),
            Arrays.stream(SlaStep.class.getPermittedSubclasses()))
        .flatMap(types -> types)
        .forEach(type -> Arrays.stream(type.getRecordComponents())
            .forEach(component -> PARTS.add(name(type, component))));
  }

  @AfterContainer
  static void every_part_was_changed() {
    System.out.println("proof policy-digest: " + changes + " changes of "
        + Sets.intersection(PARTS, CHANGED).size() + " of " + PARTS.size()
        + " parts, each with another digest");
    assertThat(Sets.difference(PARTS, CHANGED)).isEmpty();
  }

  @Provide
  Arbitrary<ApprovalPolicy> policies() {
    return PolicyArbitraries.anyPolicies();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void policies_that_differ_in_any_part_have_different_digests(
      @ForAll("policies") ApprovalPolicy policy, @ForAll("policies") ApprovalPolicy other) {
    Map<Digest, ApprovalPolicy> known = new HashMap<>();
    known.put(policy.digest(), policy);
    for (Graft graft : grafts(policy, donors(other))) {
      ApprovalPolicy changed = (ApprovalPolicy) graft.result();
      ApprovalPolicy same = known.putIfAbsent(changed.digest(), changed);
      assertThat(same == null ? changed : same).as(graft.part()).isEqualTo(changed);
      if (!changed.equals(policy)) {
        CHANGED.add(graft.part());
        changes++;
      }
    }
  }

  /** A value in which one part is that of another value. */
  private record Graft(String part, Object result) {}

  /** The value with one part of it, however deep, taken from one of the donors of the same type. */
  private static List<Graft> grafts(Object value, List<Record> donors) {
    List<Graft> grafts = new ArrayList<>();
    if (value instanceof Record) {
      siblings(value).forEach(sibling -> grafts.add(new Graft("the case", sibling)));
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        List<Graft> parts = grafts(get(component, value), donors);
        donors.stream()
            .filter(donor -> donor.getClass() == value.getClass())
            .limit(4)
            .forEach(donor ->
                parts.add(new Graft(name(value.getClass(), component), get(component, donor))));
        for (Graft part : parts) {
          with(value, component, part.result())
              .ifPresent(made -> grafts.add(new Graft(part.part(), made)));
        }
      }
    }
    if (value instanceof Optional<?> maybe && maybe.isPresent()) {
      grafts(maybe.get(), donors)
          .forEach(part -> grafts.add(new Graft(part.part(), Optional.of(part.result()))));
    }
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        for (Graft part : grafts(list.get(i), donors)) {
          List<Object> changed = new ArrayList<>(list);
          changed.set(i, part.result());
          grafts.add(new Graft(part.part(), changed));
        }
      }
    }
    return grafts;
  }

  /** Other cases of the same family, of the same components. */
  private static List<Object> siblings(Object value) {
    List<Object> found = new ArrayList<>();
    for (Class<?> family : value.getClass().getInterfaces()) {
      for (Class<?> sibling : family.isSealed() ? family.getPermittedSubclasses() : NONE) {
        if (Arrays.equals(types(sibling), types(value.getClass()))) {
          make(sibling, components(value)).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static List<Record> donors(Object other) {
    List<Record> donors = new ArrayList<>(COMMON);
    donors.addAll(records(other));
    return donors;
  }

  /** The value, if it is a record, and every record in it. */
  private static List<Record> records(Object value) {
    List<Record> found = new ArrayList<>();
    if (value instanceof Record record) {
      found.add(record);
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        found.addAll(records(get(component, record)));
      }
    } else if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(inner -> found.addAll(records(inner)));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> found.addAll(records(inner)));
    }
    return found;
  }

  private static String name(Class<?> type, RecordComponent component) {
    return type.getName().replaceFirst(".*\\.", "") + "." + component.getName();
  }

  private static Object get(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }

  /** The record with another value of one component; empty if it may not have that. */
  private static Optional<Object> with(Object value, RecordComponent changed, Object part) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Object[] values = components(value);
    for (int i = 0; i < values.length; i++) {
      values[i] = components[i].getName().equals(changed.getName()) ? part : values[i];
    }
    return make(value.getClass(), values);
  }

  private static Class<?>[] types(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
  }

  private static Object[] components(Object value) {
    return Arrays.stream(value.getClass().getRecordComponents())
        .map(component -> get(component, value))
        .toArray();
  }

  private static Optional<Object> make(Class<?> type, Object[] values) {
    try {
      return Optional.of(type.getDeclaredConstructor(types(type)).newInstance(values));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new LinkageError("cannot make " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make " + type, e);
    }
  }
}
