import { expect, test } from '@playwright/test';
import { freshPhone, Person, type Placed } from './api.ts';
import { ADMIN, expectAccessible, signInByEmail, signInByPhone, VENDOR, windowOf } from './people.ts';

/** An operator ends an order as delivered, step by step. */
async function deliver(operator: Person, { id }: Placed): Promise<void> {
  for (const action of ['accept', 'mark_ready', 'mark_picked_up', 'mark_delivered'])
    await operator.post(`/admin/orders/${id}/override`, { action, reason: 'the story needs a delivered order' });
}

test('a missing dish is refunded at once and its way is told; staff refund another order, and its kitchen bears it', async ({ browser }) => {
  test.setTimeout(240_000);
  const customer = await windowOf(browser, { viewport: { width: 360, height: 740 } });
  await signInByPhone(customer, freshPhone(), '/orders');
  const staff = await windowOf(browser);
  await signInByEmail(staff, ADMIN, '/admin');
  const [first, second] = [await Person.at(customer).order('cheapest'), await Person.at(customer).order('cheapest')];
  for (const placed of [first, second]) await deliver(Person.at(staff), placed);

  await customer.goto(`/orders/${first.id}`);
  await customer.getByRole('button', { name: 'Report a problem' }).click();
  const sheet = customer.getByRole('dialog', { name: 'Report a problem' });
  await sheet.getByRole('radio', { name: 'Missing from the bag' }).check();
  await sheet.getByRole('button', { name: 'Send report' }).click();
  await expect(sheet.getByText('Choose at least one dish.')).toBeVisible();
  await sheet.getByRole('button', { name: /^Add / }).click();
  await sheet.getByLabel('Anything we should know').fill('Five were in the bag, not six');
  await expectAccessible(customer, '[role=dialog]');
  await sheet.getByRole('button', { name: 'Send report' }).click();
  await expect(customer.getByText(/^Refunded ₹/)).toBeVisible();
  await expect(customer.getByText('Refunded at once')).toBeVisible();
  const trail = customer.getByRole('region', { name: 'Refunds' });
  await expect(trail.getByText('In your wallet', { exact: true })).toBeVisible();
  await expect(trail.getByText('Requested')).toBeVisible();
  await expectAccessible(customer);

  await staff.goto(`/admin/orders/${second.id}`);
  await staff.getByRole('button', { name: /^Add / }).click();
  await staff.getByRole('combobox', { name: 'Reason' }).click();
  await staff.getByRole('option', { name: 'Wrong dish' }).click();
  await expect(staff.getByRole('combobox', { name: 'Who bears it' })).toHaveValue('The restaurant, by the rule');
  await expect(staff.getByText('off the restaurant’s account')).toBeVisible();
  await expectAccessible(staff);
  const refund = staff.getByRole('button', { name: /^Refund ₹/ });
  const amount = (await refund.innerText()).match(/₹[\d,.]+/)?.[0] ?? '';
  await refund.click();
  const dialog = staff.getByRole('dialog', { name: `Refund ${amount} for ${second.code}?` });
  await expect(dialog.getByText('The restaurant bears it.')).toBeVisible();
  await dialog.getByRole('button', { name: `Refund ${amount}` }).click();
  await expect(staff.getByText('In your wallet', { exact: true })).toBeVisible();
  await expectAccessible(staff);

  await customer.goto(`/orders/${second.id}`);
  await expect(trail.getByText(amount)).toBeVisible();
  // Documents are looked for again every half minute.
  await expect(customer.getByText('Credit note')).toBeVisible({ timeout: 40_000 });

  await customer.getByRole('button', { name: 'Report a problem' }).click();
  await sheet.getByRole('radio', { name: 'Came too late' }).check();
  await sheet.getByRole('button', { name: 'Send report' }).click();
  await expect(customer.getByText('Being looked at')).toBeVisible();
  await staff.getByRole('link', { name: /Reports/ }).click();
  await staff.getByRole('link', { name: second.code }).click();
  await staff.getByRole('button', { name: 'Decline report' }).click();
  const decline = staff.getByRole('dialog', { name: `Decline the report about ${second.code}?` });
  await decline.getByLabel('Reason').fill('It came within the time that was promised');
  await decline.getByRole('button', { name: 'Decline report' }).click();
  await expect(staff.getByRole('button', { name: 'Decline report' })).toHaveCount(0);
  await customer.reload();
  await expect(customer.getByText('It came within the time that was promised')).toBeVisible();

  const kitchen = await windowOf(browser);
  await signInByPhone(kitchen, VENDOR, '/vendor/history');
  const reports = kitchen.getByRole('table', { name: 'Reports about your orders' });
  await expect(reports.getByRole('row').filter({ hasText: first.code })).toContainText(/Refunded.*₹/);
  await expect(reports.getByRole('row').filter({ hasText: second.code })).toContainText('Not refunded');
  await expectAccessible(kitchen);
});
