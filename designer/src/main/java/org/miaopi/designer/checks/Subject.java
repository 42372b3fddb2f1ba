package org.miaopi.designer.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.form.CompiledItem;

/**
 * What is checked.
 *
 * @param item null if the definition does not compile
 * @param template the Word document; null if there is none
 */
record Subject(
    ItemDefinition definition,
    @Nullable CompiledItem item,
    byte @Nullable [] template,
    List<ItemCase> cases) {}
