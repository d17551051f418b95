import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Redis } from 'ioredis';
import { Server, type Socket } from 'socket.io';
import type { Actor } from '../../kernel/actor.ts';
import { createContext } from '../create-context.ts';
import type { Database } from '../db/database.ts';
import { addressOf, localeOf } from '../http/request-info.ts';
import { isSameOrigin, type OwnHosts } from '../http/same-origin.ts';
import { type Credentials, resolveActor } from '../http/session.ts';
import { log } from '../monitoring/log.ts';
import { serveConnection } from './connection.ts';
import { LIVE } from './contract.ts';
import { type PositionsByTopic, positionGate } from './positions.ts';
import { type LiveOutlet, setLiveOutlet } from './publish.ts';

const MAX_MESSAGE_BYTES = 16 * 1024;
/** Revocations arrive as events; this sweep catches what an event missed, and sessions that expire. */
const SWEEP_MS = 30_000;
const SWEEP_AT_ONCE = 20;

/** A follower with so many messages not yet on the wire misses positions until it has caught up. */
const MAX_WAITING = 64;

/** Told from process to process. */
interface BetweenServers {
  positions(newest: PositionsByTopic): void;
}

interface SocketData {
  actor: Actor;
  /** Messages that are not on the wire yet. */
  waiting: number;
}
type LiveSocket = Socket<Record<string, never>, Record<string, never>, BetweenServers, SocketData>;

export interface GatewayOptions {
  readonly database: Database;
  readonly ownHosts: OwnHosts;
  readonly trustedProxies: number;
  /** Carries positions and disconnections between processes. */
  readonly redis?: Redis;
}

export interface Gateway {
  readonly connections: number;
  readonly outlet: LiveOutlet;
  /** Tells clients to come back to another server, then closes; new connections are refused from the call on. */
  close(): Promise<void>;
}

/** A browser can't set headers on a WebSocket, so a script may give its bearer token in the handshake's `auth` instead. */
function credentialsOf(socket: LiveSocket): Credentials {
  const token: unknown = socket.handshake.auth['token'];
  const { cookie, authorization } = socket.request.headers;
  return { headers: { cookie, authorization: typeof token === 'string' ? `Bearer ${token.slice(0, 500)}` : authorization } };
}

/** Serves live connections at `/socket.io` on the HTTP server, WebSocket only. */
export function openGateway(server: HttpServer, options: GatewayOptions): Gateway {
  let draining = false;
  const io: Server<Record<string, never>, Record<string, never>, BetweenServers, SocketData> = new Server(server, {
    path: '/socket.io',
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    destroyUpgrade: false,
    connectTimeout: 10_000,
    allowRequest: (request: IncomingMessage, decide: (problem: string | null, allowed: boolean) => void) =>
      decide(null, !draining && isSameOrigin(request.headers, options.ownHosts)),
    ...(options.redis && { adapter: createAdapter(options.redis, { maxLen: 10_000 }) }),
  });

  io.use((socket, next) => {
    resolveActor(credentialsOf(socket)).then(
      (actor) => {
        socket.data.actor = actor;
        next();
      },
      (error) => {
        log.warn({ err: error }, 'a live connection could not be recognised');
        next(new Error('unavailable'));
      },
    );
  });

  io.on('connection', (socket) => {
    const { actor } = socket.data;
    socket.data.waiting = 0;
    socket.conn.on('packetCreate', () => {
      socket.data.waiting += 1;
    });
    socket.conn.on('drain', () => {
      socket.data.waiting = 0;
    });
    if (actor.type === 'user') void socket.join([`session/${actor.sessionId}`, `user/${actor.userId}`]);
    const { headers } = socket.request;
    const ip = addressOf(headers, socket.handshake.address, options.trustedProxies);
    const locale = localeOf(headers);
    serveConnection(socket, (requestId) => createContext(options.database, { actor: socket.data.actor, locale, ip, requestId }));
  });

  const lagging = (id: string) => (io.of('/').sockets.get(id)?.data.waiting ?? 0) > MAX_WAITING;
  /** To followers of this process; Socket.IO's own `volatile` would lose all but the first of several topics at once. */
  function pushPositions(newest: PositionsByTopic) {
    for (const [topic, moved] of newest) {
      const followers = io.of('/').adapter.rooms.get(topic);
      if (followers)
        io.local
          .to(topic)
          .except([...followers].filter(lagging))
          .emit<string>(LIVE.position, topic, moved);
    }
  }
  const positions = positionGate((newest) => {
    pushPositions(newest);
    if (options.redis) io.serverSideEmit('positions', newest);
  });
  io.on('positions', pushPositions);
  const end = (room: string) => {
    io.local.to(room).emit<string>(LIVE.signedOut);
    io.local.in(room).disconnectSockets(true);
  };
  const outlet: LiveOutlet = {
    publish: (topic, message) => void io.local.to(topic).emit<string>(LIVE.message, topic, message),
    publishPosition: (topic, position) => positions.publish(topic, position),
    disconnectSession: (sessionId) => end(`session/${sessionId}`),
    disconnectUser: (userId) => end(`user/${userId}`),
    followed: (topic) => (io.of('/').adapter.rooms.get(topic)?.size ?? 0) > 0,
  };
  setLiveOutlet(outlet);

  async function recheck(socket: LiveSocket) {
    const before = socket.data.actor;
    if (before.type !== 'user') return;
    const now = await resolveActor(credentialsOf(socket));
    if (now.type !== 'user' || now.sessionId !== before.sessionId) end(`session/${before.sessionId}`);
    else socket.data.actor = now;
  }

  async function sweepSessions() {
    const sockets = [...io.of('/').sockets.values()];
    for (let at = 0; at < sockets.length; at += SWEEP_AT_ONCE) {
      await Promise.allSettled(sockets.slice(at, at + SWEEP_AT_ONCE).map(recheck));
    }
  }
  const sweep = setInterval(() => void sweepSessions(), SWEEP_MS);
  sweep.unref();

  return {
    get connections() {
      return io.engine.clientsCount;
    },
    outlet,
    async close() {
      draining = true;
      clearInterval(sweep);
      positions.stop();
      setLiveOutlet(null);
      io.local.emit<string>(LIVE.draining);
      await new Promise((resolve) => setTimeout(resolve, 50));
      io.local.disconnectSockets(true);
      io.engine.close();
      // Or the Redis adapter asks for messages for ever.
      await io.of('/').adapter.close();
    },
  };
}
