/** The portal's REST interface: translates between HTTP and the services. */
@NullMarked
package org.miaopi.runtime.portal;

import org.jspecify.annotations.NullMarked;
