package org.miaopi.designer.form;

import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Material;
import org.miaopi.expressions.Expression;

/** A material with the expression that asks for it. */
public record CompiledMaterial(Material material, @Nullable Expression required) {}
