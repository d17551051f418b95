import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';

/** The demo's accounts (contract.md). */
export const CUSTOMER = '90000 00001';
export const VENDOR = '90000 00101';
export const RIDER = '90000 00201';
export const ADMIN = 'admin@thali.example';
export const PASSWORD = 'thali-demo-2026';

/** A place in the middle of Indiranagar, where the demo's restaurant, customer and rider are. */
export const INDIRANAGAR = { latitude: 12.9719, longitude: 77.6412 };

/** A window of somebody's own. */
export async function windowOf(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ geolocation: INDIRANAGAR, permissions: ['geolocation'], ...options });
  return context.newPage();
}

/** Signs in with the code that the demo shows instead of sending it: 000000 for its own accounts, another each time for a newcomer. */
export async function signInByPhone(page: Page, phone: string, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Mobile number').fill(phone);
  await page.getByRole('button', { name: 'Send code' }).click();
  const code = (await page.getByText(/Your code is \d{6}/).innerText()).match(/\d{6}/)?.[0] ?? '';
  await page.getByLabel(/Six-digit code/).fill(code);
  await page.waitForURL((url) => url.pathname === next);
}

export async function signInByEmail(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByText('E-mail', { exact: true }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === next);
}

/** Chooses Indiranagar by the dialog, as a newcomer without an account does. */
export async function deliverToIndiranagar(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set your address' }).click();
  const dialog = page.getByRole('dialog', { name: 'Where should it go?' });
  await dialog.getByRole('combobox', { name: 'City' }).click();
  await page.getByRole('option', { name: 'Bengaluru' }).click();
  await dialog.getByRole('combobox', { name: 'Locality' }).click();
  await page.getByRole('option', { name: 'Indiranagar' }).click();
  await dialog.getByLabel('House, floor, street').fill('Flat 2B, 12th Main');
  await dialog.getByRole('button', { name: 'Deliver here' }).click();
  await expect(page.getByRole('heading', { name: /Restaurants near you/ })).toBeVisible();
}

/** No fault that axe can find, on the page as it stands or in a part of it. */
export async function expectAccessible(page: Page, within = 'body'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .exclude('.maplibregl-map')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
}
