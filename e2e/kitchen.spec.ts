import { expect, test } from '@playwright/test';
import { expectAccessible, signInByPhone, VENDOR } from './people.ts';

test('the kitchen edits its menu, counts portions, sells out and comes back', async ({ page }) => {
  test.setTimeout(150_000);
  await signInByPhone(page, VENDOR, '/vendor/menu');
  await expect(page.getByRole('heading', { level: 1, name: 'Menu' })).toBeVisible();
  await expectAccessible(page);
  const name = `Test halwa ${Date.now()}`;
  await page.getByRole('button', { name: 'New item' }).first().click();
  const drawer = page.getByRole('dialog', { name: 'New item' });
  await drawer.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await drawer.getByRole('textbox', { name: 'Price' }).fill('140');
  await expectAccessible(page, '[role=dialog]');
  await drawer.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row', { name });
  await expect(row.getByText('₹140')).toBeVisible();
  await row.getByLabel(`Portions left of ${name}`).fill('7');
  await row.getByLabel(`Portions left of ${name}`).press('Enter');
  await row.getByRole('button', { name: /Available/ }).click();
  await page.getByRole('menuitem', { name: 'Until I switch it on' }).click();
  await expect(row.getByText('Sold out')).toBeVisible();
  await row.getByRole('switch').click();
  await expect(row.getByRole('button', { name: /Available/ })).toBeVisible();
  await row.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take off the menu' }).click();
  await page
    .getByRole('dialog', { name: /Take .* off the menu/ })
    .getByRole('button', { name: 'Take off the menu' })
    .click();
  await expect(row).toHaveCount(0);
});

test('hours, scheduled orders and history open', async ({ page }) => {
  test.setTimeout(120_000);
  await signInByPhone(page, VENDOR, '/vendor/hours');
  await expect(page.getByRole('heading', { level: 1, name: 'Opening hours' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save hours' }).click();
  await expect(page.getByText('Hours saved.')).toBeVisible();
  await page.goto('/vendor/scheduled');
  await expect(page.getByRole('heading', { level: 1, name: 'Scheduled' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/vendor/history');
  await expect(page.getByRole('heading', { level: 1, name: 'Orders of a day' })).toBeVisible();
  await expectAccessible(page);
});
