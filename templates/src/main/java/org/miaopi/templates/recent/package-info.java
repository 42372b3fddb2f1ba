/**
 * What was made lately and may be asked for again. It knows nothing of what it keeps, and forgets
 * what was asked for longest ago.
 */
@NullMarked
package org.miaopi.templates.recent;

import org.jspecify.annotations.NullMarked;
