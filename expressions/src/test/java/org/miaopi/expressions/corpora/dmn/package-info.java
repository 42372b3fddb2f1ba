/**
 * The adapter for the technology compatibility kit of DMN: test files beside models. FEEL becomes
 * sources, decision tables are read as any DMN file is.
 */
@NullMarked
package org.miaopi.expressions.corpora.dmn;

import org.jspecify.annotations.NullMarked;
