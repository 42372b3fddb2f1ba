/**
 * The designer's REST API, for staff only. Controllers read the request and write the answer; what
 * happens in between stands in the publish package.
 */
@NullMarked
package org.miaopi.designer.api;

import org.jspecify.annotations.NullMarked;
