/**
 * What has to be right before a definition may be published, one class a check. Everything wrong is
 * found in one pass.
 */
@NullMarked
package org.miaopi.designer.checks;

import org.jspecify.annotations.NullMarked;
