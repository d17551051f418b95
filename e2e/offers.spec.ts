import { expect, type Page, test } from '@playwright/test';
import { freshPhone } from './api.ts';
import { ADMIN, deliverToIndiranagar, expectAccessible, signInByEmail, signInByPhone, VENDOR, windowOf } from './people.ts';

const KITCHEN = '/restaurant/zafrani-dum-house-indiranagar';

/** What the cart on the screen comes to, in rupees. */
async function totalOf(page: Page): Promise<number> {
  const text = await page.getByRole('definition').last().innerText();
  return Number(text.replaceAll(/[^\d.]/g, ''));
}

/** Puts so many plain breads of the demo's kitchen into the cart, and opens it. */
async function fillCart(customer: Page, quantity: number): Promise<void> {
  await customer.goto(KITCHEN);
  await customer
    .getByRole('button', { name: /^Add .*(naan|roti)/i })
    .first()
    .click();
  for (let more = 1; more < quantity; more++)
    await customer
      .getByRole('group', { name: /naan|roti/i })
      .getByRole('button')
      .last()
      .click();
  await customer.goto('/cart');
  await expect(customer.getByRole('link', { name: 'Checkout' })).toBeVisible();
}

test('a customer tries a coupon that is none, takes the best one with a press, and pays the total it gives', async ({ browser }) => {
  test.setTimeout(150_000);
  const customer = await windowOf(browser, { viewport: { width: 360, height: 1800 } });
  await signInByPhone(customer, freshPhone(), '/account');
  await customer.goto('/');
  await deliverToIndiranagar(customer);
  await fillCart(customer, 5);
  const before = await totalOf(customer);

  const offers = customer.getByRole('region', { name: 'Offers' });
  await offers.getByLabel('Coupon code').fill('nosuchcode');
  await offers.getByRole('button', { name: 'Apply' }).click();
  await expect(offers.getByText('No coupon of this name is valid here.')).toBeVisible();
  await expectAccessible(customer);
  await offers.getByRole('button', { name: 'Remove coupon NOSUCHCODE' }).click();

  // A newcomer's best coupon is the one for a first order.
  await offers.getByRole('button', { name: 'Use WELCOME60' }).click();
  await expect(offers.getByText(/^WELCOME60 saves you ₹/)).toBeVisible();
  await expect.poll(() => totalOf(customer)).toBeLessThan(before);
  await expectAccessible(customer);

  const quoted = await totalOf(customer);
  await customer.getByRole('link', { name: 'Checkout' }).click();
  await customer.getByLabel('Your name').fill('Meher Irani');
  await customer.getByRole('radio', { name: /Cash on delivery/ }).click();
  await expectAccessible(customer);
  await customer.getByRole('button', { name: /^Order, pay/ }).click();
  await customer.waitForURL(/\/orders\/[0-9a-f-]+$/);
  const orderId = customer.url().split('/').at(-1);
  const order = (await (await customer.request.get(`/api/v1/orders/${orderId}`)).json()) as { totalPaise: number };
  expect(order.totalPaise).toBeLessThanOrEqual(Math.round(quoted * 100));

  // The offer was for the first order.
  await fillCart(customer, 5);
  await offers.getByLabel('Coupon code').fill('WELCOME60');
  await offers.getByRole('button', { name: 'Apply' }).click();
  await expect(offers.getByText('This coupon is for a first order.')).toBeVisible();
});

test('a kitchen makes a promotion, a customer sees it in the bill, and the kitchen stops it', async ({ browser }) => {
  test.setTimeout(150_000);
  const name = `Rupees ten off ${Date.now() % 100_000}`;
  const kitchen = await windowOf(browser, { viewport: { width: 390, height: 1600 } });
  await signInByPhone(kitchen, VENDOR, '/vendor/offers');
  await expect(kitchen.getByRole('heading', { level: 1, name: 'Promotions' })).toBeVisible();
  await kitchen.getByRole('button', { name: 'New promotion' }).click();
  const form = kitchen.getByRole('dialog', { name: 'New offer' });
  await form.getByLabel('Name, as customers read it').fill(name);
  await form.getByLabel('Name in Hindi').fill('दस रुपये की छूट');
  await form.getByText('Amount', { exact: true }).click();
  await form.getByLabel('Off the food').fill('10');
  await expectAccessible(kitchen, '[role=dialog]');
  await form.getByRole('button', { name: 'Save' }).click();
  const row = kitchen.getByRole('row').filter({ hasText: name });
  await expect(row.getByText('Running')).toBeVisible();
  await expectAccessible(kitchen);

  const customer = await windowOf(browser);
  await customer.goto('/');
  await deliverToIndiranagar(customer);
  await fillCart(customer, 5);
  await expect(customer.getByText(name)).toBeVisible();
  await expect(customer.getByRole('region', { name: 'Offers' }).getByText(/^You save ₹/)).toBeVisible();

  await kitchen.getByRole('button', { name: `Stop ${name}` }).click();
  await expect(row.getByText('Stopped')).toBeVisible();
  await kitchen.getByRole('button', { name: `Edit ${name}` }).click();
  await expect(kitchen.getByRole('dialog', { name: `Edit ${name}` }).getByLabel('Off the food')).toHaveValue('₹10');
});

test('an operator looks at what a policy does before it can be saved, and at the city’s offers', async ({ page }) => {
  test.setTimeout(120_000);
  await signInByEmail(page, ADMIN, '/admin/pricing');
  await expect(page.getByRole('heading', { level: 1, name: 'Pricing and offers' })).toBeVisible();
  await page.getByRole('combobox', { name: 'City' }).click();
  await page.getByRole('option', { name: 'Kolkata' }).click();
  await expect(page.getByText('In force').first()).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /WELCOME60/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Propose fees' }).click();
  const form = page.getByRole('dialog', { name: 'Propose fees' });
  await form.getByLabel('Platform fee').fill('12');
  await expect(form.getByRole('button', { name: 'Save the policy' })).toBeDisabled();
  await form.getByRole('button', { name: 'Show the effect' }).click();
  await expect(form.getByRole('row')).toHaveCount(33);
  await expectAccessible(page, '[role=dialog]');
  // Another amount asks for another look.
  await form.getByLabel('Platform fee').fill('13');
  await expect(form.getByRole('button', { name: 'Save the policy' })).toBeDisabled();
  await form.getByLabel('In force from').fill('2099-01-01T06:00');
  await form.getByRole('button', { name: 'Show the effect' }).click();
  await form.getByRole('button', { name: 'Save the policy' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText('To come').first()).toBeVisible();

  await page.getByRole('button', { name: 'Propose surcharges' }).click();
  const surge = page.getByRole('dialog', { name: 'Propose surcharges' });
  await expect(surge.getByLabel('When it rains')).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
});
