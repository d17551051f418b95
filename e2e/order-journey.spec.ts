import { expect, test } from '@playwright/test';
import { Person } from './api.ts';
import { CUSTOMER, deliverToIndiranagar, expectAccessible, RIDER, signInByPhone, VENDOR, windowOf } from './people.ts';

test('an order placed in one window is cooked in the second, carried in the third and watched in the first', async ({ browser }) => {
  test.setTimeout(240_000);
  const rider = await windowOf(browser, { viewport: { width: 390, height: 844 } });
  const kitchen = await windowOf(browser);
  const customer = await windowOf(browser);

  await signInByPhone(rider, RIDER, '/rider');
  await rider.getByRole('button', { name: /Go (on|off) duty/ }).waitFor();
  if (await rider.getByRole('button', { name: 'Go on duty' }).isVisible()) await rider.getByRole('button', { name: 'Go on duty' }).click();
  await expect(rider.getByRole('heading', { name: 'Waiting for an offer' })).toBeVisible();
  await expectAccessible(rider);

  await signInByPhone(kitchen, VENDOR, '/vendor');
  await expect(kitchen.getByRole('heading', { name: 'New', exact: true })).toBeVisible();
  await expectAccessible(kitchen);

  await customer.goto('/');
  await expectAccessible(customer);
  await deliverToIndiranagar(customer);
  await expectAccessible(customer);
  await customer.getByRole('link', { name: 'Zafrani Dum House' }).first().click();
  await expect(customer.getByRole('heading', { level: 1, name: 'Zafrani Dum House' })).toBeVisible();
  await customer
    .getByRole('button', { name: /^Add .*(naan|roti)/i })
    .first()
    .click();
  await customer
    .getByRole('button', { name: /^Add one more|more/i })
    .first()
    .click();
  await expectAccessible(customer);
  await customer.getByRole('link', { name: 'Checkout' }).click();
  await signInInPlace();
  await customer.getByLabel('Your name').fill('Ananya Rao');
  await customer.getByRole('radio', { name: /Cash on delivery/ }).click();
  await expectAccessible(customer);
  await customer.getByRole('button', { name: /^Order, pay/ }).click();
  await customer.waitForURL(/\/orders\/[0-9a-f-]+$/);
  await expect(customer.getByText('Waiting for the kitchen')).toBeVisible();

  await expect(kitchen.getByText(/new order/)).toBeVisible();
  await kitchen.getByRole('button', { name: 'Acknowledge' }).click();
  const { code } = await Person.at(customer).get<{ code: string }>(`/orders/${customer.url().split('/').at(-1)}`);
  const ticket = kitchen.getByRole('article').filter({ hasText: code });
  await ticket.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(customer.getByText('Cooking', { exact: true })).toBeVisible();

  await rider.getByRole('button', { name: 'Take it' }).click({ timeout: 60_000 });
  await rider.getByRole('button', { name: 'I have arrived' }).click();
  await ticket.getByRole('button', { name: 'Mark ready' }).click();
  const pickupCode = await ticket.getByText('Rider code').locator('..').locator('b').first().innerText();
  await rider.getByLabel('Code the kitchen shows you').fill(pickupCode);
  await rider.getByRole('button', { name: 'Picked up' }).click();
  await expect(customer.getByText('On the way')).toBeVisible();
  await expect(customer.getByRole('status').filter({ hasText: /Live, updated/ })).toBeVisible({ timeout: 20_000 });
  await expectAccessible(customer);
  await expectAccessible(rider);

  const dropCode = (await customer.getByText('Delivery code').locator('../..').locator('.visually-hidden').innerText()).replaceAll(' ', '');
  await rider.getByRole('button', { name: 'I have arrived' }).click();
  await rider.getByLabel('Code the customer tells you').fill(dropCode);
  await rider.getByLabel(/in cash/).check();
  await rider.getByRole('button', { name: 'Delivered' }).click();
  await expect(customer.getByRole('heading', { name: 'Delivered from Zafrani Dum House' })).toBeVisible();
  const invoice = customer.getByRole('button', { name: /Invoice for food and delivery/ });
  await expect(invoice).toBeVisible({ timeout: 20_000 });
  await expectAccessible(customer);
  const file = customer.waitForEvent('download');
  await invoice.click();
  expect((await file).suggestedFilename()).toMatch(/^29F\d{4}-\d{7}\.pdf$/);
  await expect(ticket.getByText('Rider code')).toHaveCount(0);
  await expect(ticket.getByText('Delivered')).toBeVisible();

  await rider.getByRole('link', { name: 'Earnings' }).click();
  await expect(rider.getByText(/^₹[\d.,]+, \d+ trips?$/)).toBeVisible();
  await expect(rider.getByText(/₹[\d.]+ base/).first()).toBeVisible();
  await expectAccessible(rider);

  async function signInInPlace() {
    await customer.getByLabel('Mobile number').fill(CUSTOMER);
    await customer.getByRole('button', { name: 'Send code' }).click();
    await customer.getByLabel(/Six-digit code/).fill('000000');
  }
});
