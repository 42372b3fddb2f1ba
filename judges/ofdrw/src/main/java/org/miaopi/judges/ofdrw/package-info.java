/**
 * What another implementation of OFD says of a document. Its answers are made of types of the JDK,
 * so that a test can ask through a class loader of its own.
 */
@NullMarked
package org.miaopi.judges.ofdrw;

import org.jspecify.annotations.NullMarked;
