package org.pacta.agreement.guard;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.Optional;

/** Shows the structures of the vocabulary to CEL; their values are plain maps. */
final class StructureProvider implements CelTypeProvider {
  private final ImmutableMap<String, CelType> structures;

  private StructureProvider(ImmutableMap<String, CelType> structures) {
    this.structures = structures;
  }

  static StructureProvider of(FactTypes types) {
    ImmutableMap.Builder<String, CelType> structures = ImmutableMap.builder();
    types
        .structures()
        .forEach((name, declared) -> {
          ImmutableMap.Builder<String, CelType> builder = ImmutableMap.builder();
          declared.forEach((field, type) -> builder.put(field, celType(type)));
          ImmutableMap<String, CelType> fields = builder.buildOrThrow();
          structures.put(
              name,
              StructType.create(
                  name, fields.keySet(), field -> Optional.ofNullable(fields.get(field))));
        });
    return new StructureProvider(structures.buildOrThrow());
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return structures.values();
  }

  @Override
  public Optional<CelType> findType(String typeName) {
    return Optional.ofNullable(structures.get(typeName));
  }

  static CelType celType(FactType type) {
    return switch (type) {
      case FactType.Text _, FactType.Coded _ -> SimpleType.STRING;
      case FactType.Flag _ -> SimpleType.BOOL;
      case FactType.Number _ -> SimpleType.INT;
      case FactType.Moment _ -> SimpleType.TIMESTAMP;
      case FactType.ListOf list -> ListType.create(celType(list.element()));
      case FactType.Structure structure -> StructTypeReference.create(structure.name());
    };
  }
}
