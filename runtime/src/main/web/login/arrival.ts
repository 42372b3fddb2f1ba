/** Where one goes after signing in: back to where one came from, else to one's own work. */
import { safeReturn } from "../shell/location.ts";

export function arrivalFor(roles: readonly string[], next: string | null): string {
  const back = safeReturn(next);
  if (back && !back.startsWith("/login")) return back;
  if (roles.includes("STAFF")) return "/designer";
  if (roles.includes("APPROVER")) return "/desk";
  if (roles.includes("SUPERVISOR")) return "/supervision";
  return "/";
}
