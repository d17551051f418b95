import { expect, test } from '@playwright/test';
import { freshPhone } from './api.ts';
import { deliverToIndiranagar, expectAccessible, signInByPhone, VENDOR, windowOf } from './people.ts';

test('an order for tomorrow waits in the kitchen’s plan and can be taken back for nothing', async ({ browser }) => {
  test.setTimeout(240_000);
  // As wide as a phone, and so tall that the bars hide nothing: axe takes a button behind one for too small.
  const customer = await windowOf(browser, { viewport: { width: 390, height: 1600 } });
  await signInByPhone(customer, freshPhone(), '/account');
  await customer.goto('/');
  await deliverToIndiranagar(customer);
  await customer.goto('/restaurant/zafrani-dum-house-indiranagar');
  await customer
    .getByRole('button', { name: /^Add .*(naan|roti)/i })
    .first()
    .click();
  for (let more = 0; more < 4; more++)
    await customer
      .getByRole('group', { name: /naan|roti/i })
      .getByRole('button')
      .last()
      .click();
  await customer.goto('/cart');
  await customer.getByRole('combobox', { name: 'When' }).click();
  // The last slot offered is in the evening of the day after.
  await customer.getByRole('combobox', { name: 'When' }).fill('8:00');
  await customer
    .getByRole('option', { name: /8:00 ?pm/i })
    .last()
    .click();
  await expectAccessible(customer);
  await customer.getByRole('link', { name: 'Checkout' }).click();
  await customer.getByLabel('Your name').fill('Ishaan Bhat');
  await customer.getByRole('radio', { name: /Cash on delivery/ }).click();
  await customer.getByRole('button', { name: /^Order, pay/ }).click();
  await customer.waitForURL(/\/orders\/[0-9a-f-]+$/);
  await expect(customer.getByText('Scheduled', { exact: true })).toBeVisible();
  await expect(customer.getByRole('heading', { level: 1, name: /8:00 ?pm/i })).toBeVisible();
  await expectAccessible(customer);

  const kitchen = await windowOf(browser);
  await signInByPhone(kitchen, VENDOR, '/vendor/scheduled');
  await expect(kitchen.getByRole('row').filter({ hasText: 'Ishaan Bhat' })).toBeVisible();
  await expectAccessible(kitchen);

  await customer.getByRole('button', { name: 'Cancel order' }).click();
  const dialog = customer.getByRole('dialog', { name: 'Cancel this order?' });
  await expect(dialog.getByText('You have not paid yet, so you owe nothing.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Why' }).click();
  await customer.getByRole('option', { name: 'Another reason' }).click();
  await expectAccessible(customer, '[role=dialog]');
  await dialog
    .getByRole('button', { name: /^Cancel/ })
    .last()
    .click();
  await expect(customer.getByRole('heading', { name: /was cancelled/ })).toBeVisible();
  await expect(kitchen.getByRole('row').filter({ hasText: 'Ishaan Bhat' })).toHaveCount(0);
});

test('a person keeps a name, a favourite and an address, sees where they are signed in, and signs out', async ({ page }) => {
  test.setTimeout(120_000);
  await signInByPhone(page, freshPhone(), '/account');
  await page.getByRole('textbox', { name: 'Name' }).fill('Zoya Merchant');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByText('This one')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/');
  await deliverToIndiranagar(page);
  const card = page.getByRole('article').filter({ hasText: 'Zafrani Dum House' }).first();
  await card.getByRole('button').click();
  await expect(card.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/favourites');
  await expect(page.getByRole('link', { name: 'Zafrani Dum House' }).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto('/account');
  await page.getByRole('button', { name: /^Keep Flat 2B/ }).click();
  await expect(page.getByRole('button', { name: /^Keep/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Remove' })).toBeVisible();

  await page.getByRole('button', { name: 'Account: Zoya Merchant' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await page.goto('/orders');
  await expect(page).toHaveURL(/sign-in|orders/);
  await expect(
    page
      .getByRole('textbox', { name: 'Mobile number' })
      .or(page.getByRole('link', { name: 'Sign in' }).first())
      .first(),
  ).toBeVisible();
});
