package org.miaopi.runtime.certificates;

import org.miaopi.designer.text.Localized;

/** A fact of a certificate that anybody who verifies it may see. */
public record PublicField(Localized label, Localized value) {}
