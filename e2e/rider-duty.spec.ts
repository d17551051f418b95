import { expect, test } from '@playwright/test';
import { expectAccessible, RIDER, signInByPhone, windowOf } from './people.ts';

test('a rider says what they wish, books a shift and gives it back, and sees where orders are expected', async ({ browser }) => {
  test.setTimeout(240_000);
  const rider = await windowOf(browser, { viewport: { width: 360, height: 740 } });
  await signInByPhone(rider, RIDER, '/rider/wishes');
  const night = rider.getByRole('switch', { name: 'Night safety' });
  await expect(rider.getByRole('heading', { name: 'My wishes' })).toBeVisible();
  const any = rider.getByRole('radio', { name: 'Any distance' });
  await any.click({ force: true });
  await expect(any).toBeChecked();
  const upTo8 = rider.getByRole('radio', { name: 'Up to 8 km' });
  await upTo8.click({ force: true });
  await expect(upTo8).toBeChecked();
  await expect(rider.getByText('Saved. It holds from the next offer on.').first()).toBeVisible();
  if (!(await night.isChecked())) await night.click({ force: true });
  await expect(night).toBeChecked();
  await expectAccessible(rider);

  await rider.getByRole('link', { name: 'Shifts' }).click();
  await expect(rider.getByText('You have no shift booked.')).toBeVisible();
  // The last one: far enough ahead to be given back.
  await rider
    .getByRole('button', { name: /^Book / })
    .last()
    .click();
  const cancel = rider.getByRole('button', { name: /^Cancel / });
  await expect(cancel).toBeVisible();
  await expectAccessible(rider);
  await cancel.click();
  await expect(rider.getByText('You have no shift booked.')).toBeVisible();

  await rider.getByRole('link', { name: 'Work' }).click();
  await expect(rider.getByText('Up to 8 km, night safety')).toBeVisible();
  // Whatever the hour, the order to come is to be theirs.
  await rider.getByRole('link', { name: 'My wishes' }).click();
  await expect(night).toBeChecked();
  await night.click({ force: true });
  await expect(night).not.toBeChecked();
  await any.click({ force: true });
  await expect(any).toBeChecked();
  await rider.getByRole('link', { name: 'Work' }).click();
  await expect(rider.getByRole('heading', { name: 'Where orders are expected' })).toBeVisible();
  await rider.getByRole('button', { name: /Go (on|off) duty/ }).waitFor();
  if (await rider.getByRole('button', { name: 'Go on duty' }).isVisible()) await rider.getByRole('button', { name: 'Go on duty' }).click();
  await expect(rider.getByRole('heading', { name: 'Waiting for an offer' })).toBeVisible();
  await expectAccessible(rider);
});
