import { describe, expect, it } from 'vitest';
import { shownClose, storedClose } from './hours-rows.ts';
import { itemDraft, toClock, toMinutes, toSaveInput } from './item-draft.ts';

describe('clock fields', () => {
  it.each([
    [0, '00:00'],
    [690, '11:30'],
    [1439, '23:59'],
    [1440, '23:59'],
  ])('%d minutes is %s', (minutes, clock) => expect(toClock(minutes)).toBe(clock));

  it('reads back every minute of a day', () => {
    for (let minutes = 0; minutes < 1440; minutes++) expect(toMinutes(toClock(minutes))).toBe(minutes);
  });

  it('is empty when there is none', () => {
    expect(toClock(null)).toBe('');
    expect(toMinutes('')).toBeNull();
  });
});

describe('closing times', () => {
  it('runs into the next day when not after the opening', () => {
    expect(storedClose(11 * 60, '01:00')).toBe(1500);
    expect(storedClose(11 * 60, '00:00')).toBe(1440);
    expect(storedClose(11 * 60, '11:00')).toBe(2100);
    expect(storedClose(11 * 60, '23:00')).toBe(1380);
  });

  it('shows what it stores', () => {
    for (const clock of ['00:00', '01:30', '10:59', '11:01', '23:59']) {
      const closes = storedClose(660, clock) ?? Number.NaN;
      expect(shownClose({ weekday: 1, opens: 660, closes })).toBe(clock);
    }
  });
});

describe('the item form', () => {
  it('sends a new item whole', () => {
    const draft = { ...itemDraft(null, 's'), name: ' Idli ', servedFrom: '07:00', servedTo: '' };
    expect(toSaveInput('r', null, draft)).toMatchObject({ restaurantId: 'r', sectionId: 's', name: 'Idli', servedFrom: null, servedTo: null, variants: [] });
  });

  it('takes the price of the first size, and no Jain mark on meat', () => {
    const draft = { ...itemDraft(null, 's'), mark: 'nonveg' as const, jain: true, variants: [{ name: 'Half', note: '', pricePaise: 22_000 }] };
    expect(toSaveInput('r', null, draft)).toMatchObject({ pricePaise: 22_000, jain: false, variants: [{ name: 'Half', note: null, pricePaise: 22_000 }] });
  });
});
