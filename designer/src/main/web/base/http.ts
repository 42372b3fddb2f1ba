/**
 * Talks to the server in JSON. A refusal arrives as a thrown ProblemError, whose texts are already
 * in the reader's language; status 0 means that the server could not be reached.
 *
 *   const items = await http.get<Item[]>("/api/items?query=居住证");
 *   await http.put(`/api/designer/items/${code}`, { definition, cases }, { "If-Match": revision });
 *   const file = await upload<StoredFile>(`/api/applications/${id}/files`, { file, field: "照片" }, { onProgress });
 *   const { user } = await session();   // kept; renewSession() after signing in or out
 */
import { bundle, language, type Localized } from "./language.ts";

/** One mistake with its place, e.g. path "/answers/联系电话" or "/form/pages/0/…/computed". */
export interface Problem {
  readonly code: string;
  readonly severity?: "error" | "warning";
  readonly path: string;
  readonly start?: number;
  readonly end?: number;
  readonly message: string;
  /** What the message names. */
  readonly arguments?: readonly string[];
}

export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly code: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(detail || title);
    this.name = "ProblemError";
  }
}

export interface User {
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly kind?: "natural" | "legal" | null;
}

export interface Session {
  readonly user?: User | null;
  readonly csrf: { readonly header: string; readonly token: string };
  /** The server's date, ISO. */
  readonly today: string;
  /** Accounts to try the platform with; none outside of demonstrations. */
  readonly demo?: readonly { readonly name: string; readonly displayName: string; readonly description: Localized }[];
}

type Method = "GET" | "POST" | "PUT" | "DELETE";
type Headers = Readonly<Record<string, string>>;

export const http = {
  get: <T>(path: string) => exchange<T>("GET", path),
  post: <T>(path: string, body?: unknown, headers?: Headers) => exchange<T>("POST", path, body, headers),
  put: <T>(path: string, body?: unknown, headers?: Headers) => exchange<T>("PUT", path, body, headers),
  delete: <T>(path: string) => exchange<T>("DELETE", path),
};

let known: Promise<Session> | undefined;

export function session(): Promise<Session> {
  known ??= exchange<Session>("GET", "/api/session").catch((failure: unknown) => {
    known = undefined;
    throw failure;
  });
  return known;
}

export function renewSession(): Promise<Session> {
  known = undefined;
  return session();
}

async function exchange<T>(method: Method, path: string, body?: unknown, given: Headers = {}): Promise<T> {
  const payload = body === undefined ? null : body instanceof FormData || body instanceof URLSearchParams ? body : JSON.stringify(body);
  const send = async (): Promise<Response> => {
    const headers: Record<string, string> = { ...common(), ...given, ...(await proof(method)) };
    if (typeof payload === "string") headers["Content-Type"] = "application/json";
    return fetch(path, { method, headers, body: payload, credentials: "same-origin" }).catch(unreachable);
  };
  let response = await send();
  if (response.status === 403 && method !== "GET") {
    // The token belongs to the session: after a new sign-in elsewhere the kept one is refused.
    await renewSession();
    response = await send();
  }
  return read<T>(response.status, response.headers.get("Content-Type"), await response.text());
}

export interface UploadOptions {
  readonly method?: "POST" | "PUT";
  /** Called with the share sent so far, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends a multipart form; XMLHttpRequest, because fetch tells nothing about progress. */
export async function upload<T>(
  path: string,
  parts: Readonly<Record<string, string | Blob>>,
  { method = "POST", onProgress, signal }: UploadOptions = {},
): Promise<T> {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  const headers = { ...common(), ...(await proof(method)) };
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.total > 0 && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(unreachableProblem());
    request.onabort = () => reject(new DOMException("", "AbortError"));
    request.onload = () => {
      try {
        resolve(read<T>(request.status, request.getResponseHeader("Content-Type"), request.responseText));
      } catch (failure) {
        reject(failure);
      }
    };
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

function common(): Record<string, string> {
  return { Accept: "application/json, application/problem+json", "Accept-Language": language.value };
}

async function proof(method: Method): Promise<Record<string, string>> {
  if (method === "GET") return {};
  const { csrf } = await session();
  return { [csrf.header]: csrf.token };
}

function read<T>(status: number, type: string | null, body: string): T {
  const json: unknown = type?.includes("json") && body ? JSON.parse(body) : undefined;
  if (status >= 200 && status < 300) return json as T;
  throw problemOf(status, (json ?? {}) as Partial<ProblemError>);
}

function problemOf(status: number, body: Partial<ProblemError>): ProblemError {
  return new ProblemError(status, body.title ?? t("refused"), body.detail ?? unexplained(status), body.code ?? "", body.problems ?? []);
}

function unexplained(status: number): string {
  if (status === 401) return t("signIn");
  if (status === 403) return t("forbidden");
  if (status === 404) return t("missing");
  if (status === 413) return t("tooLarge");
  return t("broken", { status });
}

function unreachable(): never {
  throw unreachableProblem();
}

function unreachableProblem(): ProblemError {
  return new ProblemError(0, t("offline"), t("offlineDetail"), "unreachable");
}

const t = bundle({
  "zh-CN": {
    refused: "没有办成",
    signIn: "请先登录，再继续办理。",
    forbidden: "您的账号没有做这件事的权限。",
    missing: "没有找到您要的内容，它可能已被移走。",
    tooLarge: "文件太大，请换一个小一些的文件。",
    broken: "系统暂时出了问题（{status}），请稍后再试。",
    offline: "连接不上服务器",
    offlineDetail: "请检查网络后再试，您填写的内容还在。",
  },
  en: {
    refused: "That did not work",
    signIn: "Please sign in to go on.",
    forbidden: "Your account is not allowed to do this.",
    missing: "We could not find this. It may have been moved.",
    tooLarge: "The file is too large. Please choose a smaller one.",
    broken: "Something went wrong on our side ({status}). Please try again later.",
    offline: "The server cannot be reached",
    offlineDetail: "Check your connection and try again. What you entered is still here.",
  },
});
