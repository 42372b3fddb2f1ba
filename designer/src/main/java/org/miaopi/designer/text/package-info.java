/**
 * Texts in two languages, and the bundles that they come from. Chinese is the first language;
 * English may be absent.
 */
@NullMarked
package org.miaopi.designer.text;

import org.jspecify.annotations.NullMarked;
