/** What every page asks first, and the bound of every request body. Pages live in the web apps. */
@NullMarked
package org.miaopi.runtime.web;

import org.jspecify.annotations.NullMarked;
