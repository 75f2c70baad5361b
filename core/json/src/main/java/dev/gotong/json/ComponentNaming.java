package dev.gotong.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AccessorNamingStrategy;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.DefaultAccessorNamingStrategy;

/** Takes the components of a record, and no method that only looks like a getter, such as {@code isOpen()}. */
final class ComponentNaming extends DefaultAccessorNamingStrategy.RecordNaming {
  private ComponentNaming(MapperConfig<?> config, AnnotatedClass type) {
    super(config, type);
  }

  @Override
  public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
    return _fieldNames.contains(name) ? name : null;
  }

  @Override
  public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
    return _fieldNames.contains(name) ? name : null;
  }

  /** Leaves all types but records as they are. */
  static final class Provider extends DefaultAccessorNamingStrategy.Provider {
    private static final long serialVersionUID = 1L;

    @Override
    public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
      return new ComponentNaming(config, type);
    }
  }
}
