import { expect, test } from '@playwright/test';
import { CUSTOMER, expectAccessible, signInByPhone } from './people.ts';

test('an order by UPI waits for its payment, goes to the kitchen once it is paid, and gives back exactly what it showed', async ({ page, context }) => {
  test.setTimeout(120_000);
  await signInByPhone(page, CUSTOMER, '/account');
  await page.goto('/');
  await expect(page.getByRole('button', { name: /12th Main, Indiranagar/ })).toBeVisible();
  await page.getByRole('link', { name: 'Zafrani Dum House' }).first().click();
  await page
    .getByRole('button', { name: /^Add .*(naan|roti)/i })
    .first()
    .click();
  for (let more = 0; more < 4; more++)
    await page
      .getByRole('group', { name: /naan|roti/i })
      .getByRole('button')
      .last()
      .click();
  await page.getByRole('link', { name: 'Checkout' }).click();
  const pay = page.getByRole('button', { name: /^Pay ₹/ });
  await expect(pay).toBeEnabled();
  const amount = (await pay.innerText()).match(/₹[\d,.]+/)?.[0] ?? '';
  await page.getByLabel('Your name').fill('Ananya Rao');
  await pay.click();
  await expect(page.getByRole('heading', { name: `Pay ${amount}` })).toBeVisible();
  await expect(page.getByRole('img', { name: /UPI QR code/ })).toBeVisible();
  await expectAccessible(page);

  const app = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open the sandbox UPI app' }).click();
  const upi = await app;
  await expect(upi.getByRole('heading', { name: amount })).toBeVisible();
  await expectAccessible(upi);
  await upi.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(upi.getByText('The gateway has been told')).toBeVisible();
  await upi.close();
  await expect(page.getByText(/Waiting for the kitchen|Cooking/)).toBeVisible({ timeout: 20_000 });

  await page.getByRole('button', { name: 'Cancel order' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel this order?' });
  const shown = await dialog.getByRole('button', { name: /Cancel, get ₹/ }).innerText();
  await dialog.getByRole('combobox', { name: 'Why' }).click();
  await page.getByRole('option', { name: 'Ordered by mistake' }).click();
  await dialog.getByRole('button', { name: /Cancel, get ₹/ }).click();
  const back = shown.match(/₹[\d,.]+/)?.[0] ?? '';
  await expect(page.getByText(`${back} goes back to where you paid from.`)).toBeVisible();
});
