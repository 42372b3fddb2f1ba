/**
 * Items as packages: a folder or zip that carries a definition, its template and its cases between
 * installations. The samples that come with the software are packages too.
 */
@NullMarked
package org.miaopi.designer.packages;

import org.jspecify.annotations.NullMarked;
