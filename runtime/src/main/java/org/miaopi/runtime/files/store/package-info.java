/** Handed-in files in GridFS, each bound to its application. */
@NullMarked
package org.miaopi.runtime.files.store;

import org.jspecify.annotations.NullMarked;
