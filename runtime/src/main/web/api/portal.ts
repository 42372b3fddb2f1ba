/** Every call that the portal makes to its server. */
import { http, upload } from "../base.ts";
import type { Answers, FormView } from "../form.ts";
import type { Application, ApplicationSummary, Certificate, Explanation, Guide, ItemSummary, Ruling, StoredFile, Verification } from "./types.ts";

const at = (...parts: readonly string[]) => `/api/${parts.map(encodeURIComponent).join("/")}`;

export const portal = {
  signIn: (username: string, password: string) => http.post<void>("/login", new URLSearchParams({ username, password })),
  signOut: () => http.post<void>("/logout"),

  items: (query: string, topic: string) => http.get<ItemSummary[]>(`/api/items?${new URLSearchParams({ query, topic })}`),
  guide: (code: string) => http.get<Guide>(at("items", code)),
  form: (code: string, version: number) => http.get<FormView>(`${at("items", code, "form")}?version=${version}`),

  start: (item: string) => http.post<Application>("/api/applications", { item }),
  applications: () => http.get<ApplicationSummary[]>("/api/applications"),
  application: (id: string) => http.get<Application>(at("applications", id)),
  save: (id: string, answers: Answers, revision: number) => http.put<{ revision: number }>(at("applications", id, "answers"), { answers, revision }),
  attach: (id: string, place: { field: string } | { material: string }, file: File, onProgress: (share: number) => void) =>
    upload<StoredFile>(at("applications", id, "files"), { file, ...place }, { onProgress }),
  fileAddress: (id: string, file: string) => at("applications", id, "files", file),
  commit: (id: string, material: string) => http.put<Application>(at("applications", id, "materials", material), { source: "committed" }),
  takeBack: (id: string, material: string) => http.delete<Application>(at("applications", id, "materials", material)),
  submit: (id: string, body: { answers: Answers; pledge: boolean }, key: string) =>
    http.post<Application>(at("applications", id, "submit"), body, { "Idempotency-Key": key }),

  certificates: () => http.get<Certificate[]>("/api/certificates"),
  certificate: (id: string) => http.get<Certificate>(at("certificates", id)),
  documentAddress: (id: string) => at("certificates", id, "file"),
  ofdAddress: (id: string) => at("certificates", id, "ofd"),
  credentialAddress: (id: string) => at("certificates", id, "credential"),
  pictureAddress: (id: string) => at("certificates", id, "picture"),

  verify: (number: string) => http.get<Verification>(at("verify", number)),
  verifyFile: (file: File, onProgress: (share: number) => void) => upload<Verification>("/api/verify", { file }, { onProgress }),

  referred: (after: string | null) => http.get<Application[]>(`/api/desk/applications${after ? `?${new URLSearchParams({ after })}` : ""}`),
  referredCase: (id: string) => http.get<Application>(at("desk", "applications", id)),
  referredExplanation: (id: string) => http.get<Explanation>(at("desk", "applications", id, "explanation")),
  deskFileAddress: (id: string, file: string) => at("desk", "applications", id, "files", file),
  decide: ({ id, submitted }: Application, outcome: Ruling["outcome"], reason: string) =>
    http.post<void>(at("desk", "applications", id, "decision"), { outcome, reason, submitted }),

  issued: (query: string, before: string | null) =>
    http.get<Certificate[]>(`/api/supervision/certificates?${new URLSearchParams({ query, ...(before && { before }) })}`),
  issuedExplanation: (id: string) => http.get<Explanation>(at("supervision", "certificates", id, "explanation")),
  revoke: (id: string, reason: string) => http.post<void>(at("supervision", "certificates", id, "revoke"), { reason }),
};
