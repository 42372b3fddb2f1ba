/**
 * What is wrong with a document or with the data for it, as values. The words for people stand in
 * the bundle of the package above.
 */
@NullMarked
package org.miaopi.templates.problem;

import org.jspecify.annotations.NullMarked;
