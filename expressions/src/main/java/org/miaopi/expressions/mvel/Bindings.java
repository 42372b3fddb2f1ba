package org.miaopi.expressions.mvel;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.functions.Operations;
import org.mvel2.UnresolveablePropertyException;
import org.mvel2.integration.VariableResolver;
import org.mvel2.integration.VariableResolverFactory;
import org.mvel2.integration.impl.SimpleValueResolver;

/**
 * All that emitted MVEL can name: {@code F}, {@code e}, {@code v0…} and {@code k0…}; nothing can be
 * made. MVEL asks by the name once and by the name's number from then on, so that the numbers are
 * the same for all expressions that share a program.
 */
final class Bindings implements VariableResolverFactory {

  private static final long serialVersionUID = 1L;

  private static final int UNKNOWN = -1;
  private static final int OPERATIONS = 0;
  private static final int FRAME = 1;
  private static final int FIRST_SLOT = 2;
  private static final int FIRST_CONSTANT = 100_000;

  private static final VariableResolver CALLED = new SimpleValueResolver(Operations.class);

  private final transient Variables variables;
  private final transient Frame frame;

  Bindings(Variables variables, Frame frame) {
    this.variables = variables;
    this.frame = frame;
  }

  @Override
  public VariableResolver getIndexedVariableResolver(int index) {
    if (index >= FIRST_CONSTANT) return variables.constants()[index - FIRST_CONSTANT];
    if (index == OPERATIONS) return CALLED;
    return new SimpleValueResolver(
        index == FRAME ? frame : variables.slots()[index - FIRST_SLOT].read(frame));
  }

  @Override
  public int variableIndexOf(String name) {
    if (name.equals("F")) return OPERATIONS;
    if (name.equals("e")) return FRAME;
    int number = number(name);
    return switch (name.charAt(0)) {
      case 'v' -> number < variables.slots().length ? FIRST_SLOT + number : UNKNOWN;
      case 'k' -> number < variables.constants().length ? FIRST_CONSTANT + number : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  /** The number behind the first letter, or one that is too large where there is none. */
  private static int number(String name) {
    boolean numbered = name.length() > 1 && name.length() < 6;
    for (int i = 1; numbered && i < name.length(); i++) {
      numbered = name.charAt(i) >= '0' && name.charAt(i) <= '9';
    }
    return numbered ? Integer.parseInt(name.substring(1)) : Integer.MAX_VALUE;
  }

  @Override
  public VariableResolver getVariableResolver(String name) {
    int index = variableIndexOf(name);
    if (index == UNKNOWN) throw new UnresolveablePropertyException(name);
    return getIndexedVariableResolver(index);
  }

  @Override
  public boolean isTarget(String name) {
    return variableIndexOf(name) != UNKNOWN;
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
    return true;
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
  public VariableResolver setIndexedVariableResolver(int index, VariableResolver resolver) {
    throw new UnsupportedOperationException();
  }
}
