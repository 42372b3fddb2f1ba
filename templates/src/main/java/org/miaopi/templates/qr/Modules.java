package org.miaopi.templates.qr;

/** A square of dark and light modules; everything outside of it is light. */
interface Modules {
  boolean dark(int x, int y);
}
