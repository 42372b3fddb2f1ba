package org.miaopi.expressions.mvel;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.functions.Frame;
import org.mvel2.UnresolveablePropertyException;
import org.mvel2.integration.VariableResolver;
import org.mvel2.integration.VariableResolverFactory;
import org.mvel2.integration.impl.SimpleValueResolver;

/** All that emitted MVEL can name: {@code v0…}, {@code k0…} and {@code e}; nothing can be made. */
final class Bindings implements VariableResolverFactory {

  private static final long serialVersionUID = 1L;

  private final transient Emitted emitted;
  private final transient Frame frame;

  Bindings(Emitted emitted, Frame frame) {
    this.emitted = emitted;
    this.frame = frame;
  }

  @Override
  public VariableResolver getVariableResolver(String name) {
    if (!isTarget(name)) throw new UnresolveablePropertyException(name);
    return new SimpleValueResolver(value(name));
  }

  private @Nullable Object value(String name) {
    if (name.equals("e")) return frame;
    int index = index(name);
    return name.charAt(0) == 'v'
        ? emitted.slots().get(index).read(frame)
        : emitted.constants().get(index);
  }

  @Override
  public boolean isTarget(String name) {
    return switch (name.charAt(0)) {
      case 'e' -> name.length() == 1;
      case 'v' -> index(name) < emitted.slots().size();
      case 'k' -> index(name) < emitted.constants().size();
      default -> false;
    };
  }

  @Override
  public boolean isResolveable(String name) {
    return isTarget(name);
  }

  @Override
  public Set<String> getKnownVariables() {
    return Set.of();
  }

  @Override
  public boolean isIndexedFactory() {
    return false;
  }

  @Override
  public int variableIndexOf(String name) {
    return -1;
  }

  @Override
  public boolean tiltFlag() {
    return false;
  }

  @Override
  public void setTiltFlag(boolean tilt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable VariableResolverFactory getNextFactory() {
    return null;
  }

  @Override
  public VariableResolverFactory setNextFactory(VariableResolverFactory next) {
    throw new UnsupportedOperationException();
  }

  @Override
  public VariableResolver createVariable(String name, Object value) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public VariableResolver createVariable(String name, Object value, Class<?> type) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public VariableResolver createIndexedVariable(int index, String name, Object value) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public VariableResolver createIndexedVariable(
      int index, String name, Object value, Class<?> type) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public VariableResolver getIndexedVariableResolver(int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public VariableResolver setIndexedVariableResolver(int index, VariableResolver resolver) {
    throw new UnsupportedOperationException();
  }

  /** The number behind the first letter, or one that is too large where there is none. */
  private static int index(String name) {
    int index = 0;
    for (int i = 1; i < name.length(); i++) {
      int digit = name.charAt(i) - '0';
      if (digit < 0 || digit > 9 || index > 99_999) return Integer.MAX_VALUE;
      index = index * 10 + digit;
    }
    return name.length() == 1 ? Integer.MAX_VALUE : index;
  }
}
