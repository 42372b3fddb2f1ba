/**
 * Tries an item's template with the longest, the shortest and rare values that its form allows, and
 * says where they have no room. Values follow from the definition alone, so that the same item is
 * always told the same.
 */
@NullMarked
package org.miaopi.designer.fit;

import org.jspecify.annotations.NullMarked;
