/** A small client of the REST API for benches; throws on anything but success. */
export interface Api {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: object): Promise<Answer>;
  readonly token: string | null;
}

export function api(port: number, token: string | null = null): Api {
  async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, { ...init, headers });
    const body = await response.text();
    if (!response.ok) throw new Error(`${init.method} ${path}: ${response.status} ${body.slice(0, 500)}`);
    return JSON.parse(body) as Answer;
  }
  return {
    token,
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  };
}

/** Signs a customer in with the code that the demo tells; `number` picks the phone. */
export async function signIn(port: number, number: number): Promise<Api> {
  const phone = `+91 9${String(100_000_000 + number)}`;
  const { demoCode } = await api(port).post<{ demoCode?: string }>('/auth/otp', { phone });
  const { token } = await api(port).post<{ token: string }>('/auth/session', { phone, otp: demoCode ?? '000000' });
  return api(port, token);
}
