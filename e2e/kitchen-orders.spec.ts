import { expect, type Page, test } from '@playwright/test';
import { freshPhone, Person } from './api.ts';
import { expectAccessible, signInByPhone, VENDOR, windowOf } from './people.ts';

const ticket = (kitchen: Page, code: string) => kitchen.getByRole('article').filter({ hasText: code });

test('a refused order tells the customer why, in the kitchen’s own words, and that nothing is owed', async ({ browser }) => {
  test.setTimeout(120_000);
  const customer = await windowOf(browser, { viewport: { width: 360, height: 740 } });
  await signInByPhone(customer, freshPhone(), '/orders');
  const kitchen = await windowOf(browser);
  await signInByPhone(kitchen, VENDOR, '/vendor');

  const { id, code } = await Person.at(customer).order();
  await customer.goto(`/orders/${id}`);
  await expect(customer.getByText('Waiting for the kitchen')).toBeVisible();
  await ticket(kitchen, code).getByRole('button', { name: 'Reject' }).click();
  const dialog = kitchen.getByRole('dialog', { name: `Reject order ${code}` });
  await expect(dialog.getByRole('button', { name: 'Reject' })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'The kitchen is too busy' }).check();
  await dialog.getByLabel('Note for the customer').fill('A wedding of two hundred just came in');
  await expectAccessible(kitchen, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await expect(ticket(kitchen, code)).toHaveCount(0);

  await expect(customer.getByRole('heading', { name: 'Order at Zafrani Dum House was cancelled' })).toBeVisible();
  await expect(customer.getByText('The kitchen has more orders than it can cook right now.')).toBeVisible();
  await expect(customer.getByText('A wedding of two hundred just came in')).toBeVisible();
  await expect(customer.getByText('Nothing was paid, nothing is owed.')).toBeVisible();
  await expectAccessible(customer);
});

test('a kitchen without network goes on working: each action is kept, sent once, and shown until it is', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const person = await Person.withPhone(baseURL ?? '', freshPhone());
  const kitchen = await windowOf(browser);
  await signInByPhone(kitchen, VENDOR, '/vendor');
  const { id, code } = await person.order();
  await expect(ticket(kitchen, code)).toBeVisible();

  await kitchen.context().setOffline(true);
  await ticket(kitchen, code).getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(ticket(kitchen, code).getByText('Accept saved, will send')).toBeVisible();
  await expect(kitchen.getByText('1 action saved, sends once.')).toBeVisible();
  await expectAccessible(kitchen);
  expect(await statusOf(person, id)).toBe('placed');

  await kitchen.context().setOffline(false);
  await expect(ticket(kitchen, code).getByRole('button', { name: 'Mark ready' })).toBeVisible({ timeout: 40_000 });
  const { entries } = await person.get<{ entries: { type: string }[] }>(`/orders/${id}/timeline`);
  expect(entries.filter(({ type }) => type === 'order.accepted')).toHaveLength(1);

  await ticket(kitchen, code).getByRole('button', { name: 'Mark ready' }).click();
  await expect.poll(() => statusOf(person, id)).toBe('ready');
});

const statusOf = async (person: Person, id: string) => (await person.get<{ status: string }>(`/orders/${id}`)).status;
