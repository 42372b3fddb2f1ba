/**
 * Drafts, published versions and templates in MongoDB. Definitions are kept as their canonical JSON
 * text, so that a content hash stays true whatever a database does to numbers and key order.
 */
@NullMarked
package org.miaopi.designer.store;

import org.jspecify.annotations.NullMarked;
