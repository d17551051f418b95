import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** A live connection as thin as can be: bare sockets and as much of WebSocket, Engine.IO and Socket.IO as the server speaks, so that the client is no bottleneck. */
export interface LiveClient {
  /** Follows a topic; throws when the server refuses. */
  follow(topic: string): Promise<void>;
  /** Sends a message; the answer is counted. */
  send(json: string): void;
  close(): void;
}

export interface LiveEars {
  /** A pushed packet, as it came: `42["position",…]`. */
  onPush(packet: string): void;
  /** The answer to `send`. */
  onAnswer(packet: string): void;
}

const TEXT = 0x81;
const ACK = /^43(\d+)/;

/** A text frame of a client, masked with zeros: masking that changes nothing. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const head = length < 126 ? Buffer.from([TEXT, 0x80 | length, 0, 0, 0, 0]) : Buffer.from([TEXT, 0x80 | 126, length >> 8, length & 0xff, 0, 0, 0, 0]);
  return Buffer.concat([head, payload]);
}

/** Cuts what came into frames' texts; keeps the rest for the next time. */
function frameReader(onText: (text: string) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    while (data.length - at >= 2) {
      let length = (data[at + 1] ?? 0) & 0x7f;
      let head = 2;
      if (length === 126) {
        if (data.length - at < 4) break;
        length = data.readUInt16BE(at + 2);
        head = 4;
      } else if (length === 127) {
        if (data.length - at < 10) break;
        length = Number(data.readBigUInt64BE(at + 2));
        head = 10;
      }
      if (data.length - at < head + length) break;
      if (data[at] === TEXT) onText(data.toString('latin1', at + head, at + head + length));
      at += head + length;
    }
    rest = data.subarray(at);
  };
}

function upgrade(port: number): Promise<{ socket: Socket; rest: Buffer }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.setNoDelay(true);
      const lines = ['GET /socket.io/?EIO=4&transport=websocket HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Upgrade: websocket', 'Connection: Upgrade'];
      lines.push(`Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`, 'Sec-WebSocket-Version: 13', '', '');
      socket.write(lines.join('\r\n'));
    });
    let head: Buffer = Buffer.alloc(0);
    const read = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      socket.off('data', read);
      if (!head.toString('latin1', 0, 12).endsWith('101')) reject(new Error(head.toString('latin1', 0, end)));
      else resolve({ socket, rest: head.subarray(end + 4) });
    };
    socket.on('data', read);
    socket.once('error', reject);
  });
}

/** Connects as whom the bearer token names. */
export async function connectLive(port: number, token: string, ears: LiveEars): Promise<LiveClient> {
  const { socket, rest } = await upgrade(port);
  const waiting = new Map<string, (packet: string) => void>();
  let acks = 0;
  let connected: (() => void) | undefined;
  const ready = new Promise<void>((resolve) => {
    connected = resolve;
  });
  const write = (packet: string) => socket.write(frame(packet));
  const take = frameReader((packet) => {
    if (packet === '2') write('3');
    else if (packet.startsWith('0')) write(`40${JSON.stringify({ token })}`);
    else if (packet.startsWith('40')) connected?.();
    else if (packet.startsWith('42')) ears.onPush(packet);
    else if (packet.startsWith('43')) {
      const id = ACK.exec(packet)?.[1] ?? '';
      const heard = waiting.get(id);
      waiting.delete(id);
      if (heard) heard(packet);
      else ears.onAnswer(packet);
    }
  });
  socket.on('data', take);
  take(rest);
  await ready;
  return {
    async follow(topic) {
      const id = acks++;
      const answer = await new Promise<string>((resolve) => {
        waiting.set(String(id), resolve);
        write(`42${id}${JSON.stringify(['subscribe', { topic }])}`);
      });
      if (!answer.includes('"ok":true')) throw new Error(`${topic}: ${answer}`);
    },
    send: (json) => void write(`42${acks++}["send",${json}]`),
    close: () => socket.destroy(),
  };
}
