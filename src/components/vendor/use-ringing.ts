'use client';

import { useEffect, useMemo, useRef, useState } from 'react';

const EVERY_MS = 3_000;

/** Two rising notes, made here so that no file has to load on a bad network. */
function ring(audio: AudioContext): void {
  for (const [index, hertz] of [660, 880].entries()) {
    const start = audio.currentTime + index * 0.22;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.5, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.2);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.21);
  }
}

/**
 * Rings while an order waits that nobody has acknowledged on this device: again and again, but never twice for what is
 * acknowledged. `blocked` when the browser wants a touch before it plays sound.
 */
export function useRinging(newOrderIds: readonly string[]): { ringing: number; acknowledge: () => void; blocked: boolean } {
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set());
  const [blocked, setBlocked] = useState(false);
  const audio = useRef<AudioContext>(undefined);
  const unheard = useMemo(() => newOrderIds.filter((id) => !acknowledged.has(id)), [newOrderIds, acknowledged]);
  const ringing = unheard.length;

  useEffect(() => {
    if (ringing === 0) return;
    audio.current ??= new AudioContext();
    const context = audio.current;
    const play = () => {
      void context.resume();
      setBlocked(context.state !== 'running');
      if (context.state === 'running') ring(context);
    };
    play();
    const timer = window.setInterval(play, EVERY_MS);
    return () => window.clearInterval(timer);
  }, [ringing]);

  return {
    ringing,
    blocked,
    acknowledge() {
      void audio.current?.resume();
      setAcknowledged(new Set(newOrderIds));
    },
  };
}
