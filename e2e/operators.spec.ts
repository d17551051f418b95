import { expect, test } from '@playwright/test';
import { ADMIN, expectAccessible, signInByEmail } from './people.ts';

test('operators see the platform, find an order, and suspend and bring back a kitchen with a reason', async ({ page }) => {
  test.setTimeout(180_000);
  await signInByEmail(page, ADMIN, '/admin');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Bengaluru' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await page.getByRole('rowheader').first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Restaurants' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Konkan');
  const row = page.getByRole('row', { name: /Konkan/ }).first();
  await row.getByRole('button', { name: 'Suspend' }).click();
  const dialog = page.getByRole('dialog', { name: /Suspend/ });
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(dialog.getByText(/at least/i)).toBeVisible();
  await dialog.getByLabel('Reason').fill('Licence shown on the menu does not match');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(row.getByText('Suspended')).toBeVisible();
  await row.getByRole('button', { name: 'Approve' }).click();
  const again = page.getByRole('dialog', { name: /Approve/ });
  await again.getByLabel('Reason').fill('Licence was renewed and checked');
  await again.getByRole('button', { name: 'Approve' }).click();
  await expect(row.getByText('Approved')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Riders' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Riders' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Day by day' }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Live operations' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for a rider' })).toBeVisible();
  await expectAccessible(page);
});
