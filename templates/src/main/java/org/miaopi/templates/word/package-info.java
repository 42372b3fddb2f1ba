/**
 * Word documents: reading them by docx4j, compiling their tags, turning them into formatting
 * objects, filling them. The only package that knows docx4j or WordprocessingML.
 */
@NullMarked
package org.miaopi.templates.word;

import org.jspecify.annotations.NullMarked;
