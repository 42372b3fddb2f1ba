package org.miaopi.runtime.applications;

import org.miaopi.designer.text.Localized;

/**
 * Why an application waits at a desk.
 *
 * @param code stable, for programs
 * @param reason for the person at the desk
 * @param from the state in which it stopped
 */
public record Referral(String code, Localized reason, State from) {}
