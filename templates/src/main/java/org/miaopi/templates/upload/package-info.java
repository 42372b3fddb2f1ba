/**
 * The gate for uploaded documents: nothing reaches docx4j that has not been unpacked within limits
 * and looked through here. What Word may carry but a certificate never needs is refused.
 */
@NullMarked
package org.miaopi.templates.upload;

import org.jspecify.annotations.NullMarked;
