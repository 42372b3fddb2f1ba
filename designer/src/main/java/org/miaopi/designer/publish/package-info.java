/**
 * From a draft to a published version: drafts are saved and checked, a version is frozen and
 * offered. What the runtime needs of an item it gets here, compiled.
 */
@NullMarked
package org.miaopi.designer.publish;

import org.jspecify.annotations.NullMarked;
