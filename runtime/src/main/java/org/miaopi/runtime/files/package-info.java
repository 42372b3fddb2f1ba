/**
 * Files that applicants hand in: what kinds are taken, told by content and never by name. Nothing
 * here stores.
 */
@NullMarked
package org.miaopi.runtime.files;

import org.jspecify.annotations.NullMarked;
