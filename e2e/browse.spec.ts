import { expect, test } from '@playwright/test';
import { deliverToIndiranagar, expectAccessible } from './people.ts';

test('a newcomer finds paneer in two scripts, filters, and sees the whole price before paying', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await deliverToIndiranagar(page);
  await page.goto('/search?q=panner');
  await expect(page.getByRole('tab', { name: /Dishes/ })).toBeVisible();
  const misspelt = await page.getByRole('tab', { name: /Dishes/ }).innerText();
  await page.getByRole('searchbox').fill('पनीर');
  await expect(page).toHaveURL(/q=%E0%A4%AA/);
  await expect(page.getByRole('tab', { name: /Dishes/ })).toBeVisible();
  expect(misspelt).not.toContain('(0)');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Veg', exact: true }).click();
  await expect(page).toHaveURL(/veg=1/);

  await page.goto('/');
  await page.getByRole('button', { name: 'Pure veg' }).click();
  await page.locator('article').first().getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/FSSAI \d{14}/)).toBeVisible();
});

test('the page speaks Hindi, and Urdu runs from the right', async ({ page, context }) => {
  await context.addCookies([
    { name: 'NEXT_LOCALE', value: 'hi', url: new URL(page.url() === 'about:blank' ? (test.info().project.use.baseURL ?? '') : page.url()).origin },
  ]);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('आपके पास की रसोइयों से खाना');
  await expectAccessible(page);
  await context.addCookies([{ name: 'NEXT_LOCALE', value: 'ur', url: new URL(page.url()).origin }]);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('a place that is not served says so and names the nearest one', async ({ browser }) => {
  const context = await browser.newContext({ geolocation: { latitude: 15.3173, longitude: 75.7139 }, permissions: ['geolocation'] });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Set your address' }).click();
  await page.getByRole('button', { name: 'Use my location' }).click();
  await expect(page.getByText('We don’t serve this place yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Nearest served/ })).toBeVisible();
  await context.close();
});
