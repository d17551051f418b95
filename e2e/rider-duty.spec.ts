import { expect, test } from '@playwright/test';
import { freshPhone, Person } from './api.ts';
import { ADMIN, expectAccessible, RIDER, signInByEmail, signInByPhone, VENDOR, windowOf } from './people.ts';

test('a rider says what they wish, books a shift, and gives an order back after a breakdown that operators answer', async ({ browser, baseURL }) => {
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

  const customer = await Person.withPhone(baseURL ?? '', freshPhone());
  const { id, code } = await customer.order();
  const kitchen = await Person.withPhone(baseURL ?? '', VENDOR);
  await kitchen.post(`/vendor/orders/${id}/accept`, { prepMinutes: 20 });
  await kitchen.post(`/vendor/orders/${id}/ready`, {});
  await rider.getByRole('button', { name: 'Take it' }).click({ timeout: 60_000 });
  await rider.getByRole('button', { name: 'Something went wrong' }).click();
  const help = rider.getByRole('dialog', { name: 'Help' });
  await expect(help.getByRole('link', { name: 'Call 112' })).toHaveAttribute('href', 'tel:112');
  await help.getByRole('radio', { name: 'Accident' }).check();
  await expect(help.getByText('Get to safety first. The order can wait.')).toBeVisible();
  await help.getByRole('radio', { name: 'Vehicle broken down' }).check();
  await help.getByLabel(/Anything else/).fill('The rear tyre is flat');
  await expect(help.getByText(/It costs you nothing and is not counted against you/)).toBeVisible();
  await expectAccessible(rider, '[role=dialog]');
  await help.getByRole('button', { name: 'Tell operations' }).click();
  await expect(rider.getByRole('heading', { name: 'You are off duty' })).toBeVisible();
  await expect(rider.getByText(/Vehicle broken down, told at/).first()).toBeVisible();

  const operator = await windowOf(browser);
  await signInByEmail(operator, ADMIN, '/admin/incidents');
  const row = operator.getByRole('listitem').filter({ hasText: code });
  await expect(row).toContainText('The order went back to the queue.');
  await expectAccessible(operator);
  await row.getByRole('button', { name: /Resolve/ }).click();
  const dialog = operator.getByRole('dialog', { name: `Resolve incident of ${code}` });
  await dialog.getByLabel('What was done (the rider reads it)').fill('Roadside help is on its way');
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await expect(row).toHaveCount(0);
  await expect(rider.getByText('Operations: Roadside help is on its way')).toBeVisible();
  await expectAccessible(rider);

  await operator.goto('/admin/shifts');
  await expect(operator.getByRole('heading', { name: 'Weekly plan' })).toBeVisible();
  await operator.getByLabel('Monday, shift 1: riders wanted').fill('14');
  await operator.getByRole('button', { name: 'Save plan' }).click();
  await expect(operator.getByText('The plan is saved.')).toBeVisible();
  await expectAccessible(operator);
});
