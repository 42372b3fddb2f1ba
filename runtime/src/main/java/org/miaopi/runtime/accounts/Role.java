package org.miaopi.runtime.accounts;

/** What an account may do; each endpoint names the role that opens it. */
public enum Role {
  /** Item-standardization staff: configure and publish items. */
  STAFF,
  /** Decides by hand what could not be decided automatically. */
  APPROVER,
  /** Looks at issued certificates and may revoke them. */
  SUPERVISOR,
  /** Applies for items, as a natural or a legal person. */
  APPLICANT,
  /** A system that asks through GraphQL. */
  INTEGRATOR
}
