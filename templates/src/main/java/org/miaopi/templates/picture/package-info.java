/**
 * Photographs that applicants hand in: read within limits, turned upright, cut to the place that
 * the certificate gives them. What a camera wrote beside the picture, such as the place, is left
 * out. Pages of our own documents as pictures, for previews.
 */
@NullMarked
package org.miaopi.templates.picture;

import org.jspecify.annotations.NullMarked;
