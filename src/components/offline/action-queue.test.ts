import { describe, expect, it } from 'vitest';
import { ActionQueue, type QueuedAction, type QueueStorage, type SendOutcome } from './action-queue.ts';

function memory(): QueueStorage {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}

const action = (key: string): QueuedAction => ({ key, kind: 'accept', input: { orderId: key }, at: 0 });

function queueOn(storage: QueueStorage, network: { up: boolean }, answer: (sent: QueuedAction) => SendOutcome = () => ({ type: 'done' })) {
  const sent: string[] = [];
  const refused: string[] = [];
  const queue = new ActionQueue({
    name: 'test',
    storage,
    async send(item) {
      if (!network.up) return { type: 'unreached' };
      sent.push(item.key);
      return answer(item);
    },
    refused: (item, message) => void refused.push(`${item.key}: ${message}`),
  });
  return { queue, sent, refused };
}

describe('ActionQueue', () => {
  it('sends at once when the network is up', async () => {
    const { queue, sent } = queueOn(memory(), { up: true });
    await queue.add(action('a'));
    expect(sent).toEqual(['a']);
    expect(queue.waiting).toEqual([]);
  });

  it('keeps actions in order through a lost network and sends each once', async () => {
    const network = { up: false };
    const { queue, sent } = queueOn(memory(), network);
    await queue.add(action('a'));
    await queue.add(action('b'));
    await queue.add(action('a'));
    expect(queue.waiting.map((item) => item.key)).toEqual(['a', 'b']);
    network.up = true;
    await Promise.all([queue.flush(), queue.flush()]);
    expect(sent).toEqual(['a', 'b']);
    expect(queue.waiting).toEqual([]);
  });

  it('survives a closed page', async () => {
    const storage = memory();
    await queueOn(storage, { up: false }).queue.add(action('a'));
    const { queue, sent } = queueOn(storage, { up: true });
    await queue.flush();
    expect(sent).toEqual(['a']);
  });

  it('drops what the server refuses and says so, and goes on', async () => {
    const network = { up: false };
    const { queue, sent, refused } = queueOn(memory(), network, (item) => (item.key === 'a' ? { type: 'refused', message: 'too late' } : { type: 'done' }));
    await queue.add(action('a'));
    await queue.add(action('b'));
    network.up = true;
    await queue.flush();
    expect(sent).toEqual(['a', 'b']);
    expect(refused).toEqual(['a: too late']);
  });

  it('starts empty on a spoilt storage', () => {
    const storage = memory();
    storage.setItem('thali.queue.test', '{"not":"a list"}');
    expect(queueOn(storage, { up: true }).queue.waiting).toEqual([]);
  });
});
