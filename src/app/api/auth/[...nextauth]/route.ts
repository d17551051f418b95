/** next-auth's routes. This graph holds no server code: the handler is the server's own, found on `globalThis`. */
async function handle(request: Request): Promise<Response> {
  return globalThis.__thali?.auth(request) ?? Response.json({ code: 'unavailable' }, { status: 503 });
}

export { handle as GET, handle as POST };
