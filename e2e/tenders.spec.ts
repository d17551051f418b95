import { expect, type Page, test } from '@playwright/test';
import { freshPhone } from './api.ts';
import { deliverToIndiranagar, expectAccessible, signInByPhone, windowOf } from './people.ts';

const rupees = (text: string) => Number(text.match(/₹([\d,.]+)/)?.[1]?.replaceAll(',', ''));

async function answerAtTheBank(page: Page, button: 'Pay' | 'Let it fail'): Promise<void> {
  await expect(page.getByText('this page plays your bank')).toBeVisible();
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByText('The gateway has been told')).toBeVisible();
  await page.getByRole('button', { name: 'Go back' }).click();
}

test('a wallet is filled, pays a part and a card the rest, after a failure; cancelled, both parts come back', async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await windowOf(browser);
  await signInByPhone(page, freshPhone(), '/account');

  // ₹150 into the wallet by net banking.
  const wallet = page
    .getByRole('region', { name: 'Wallet' })
    .or(page.locator('section').filter({ has: page.getByRole('heading', { name: 'Wallet', exact: true }) }));
  await wallet.getByRole('button', { name: 'Add money' }).click();
  await wallet.getByLabel('How much').fill('150');
  await wallet.getByRole('radio', { name: /Net banking/ }).click();
  await wallet.getByRole('combobox', { name: 'Your bank' }).click();
  await page.getByRole('option', { name: 'HDFC Bank' }).click();
  await expectAccessible(page);
  await wallet.getByRole('button', { name: 'Add ₹150' }).click();
  await wallet.getByRole('link', { name: 'Continue to the bank’s page' }).click();
  await expect(page.getByText('HDFC Bank: confirm this payment')).toBeVisible();
  await expectAccessible(page);
  await answerAtTheBank(page, 'Pay');
  await expect(wallet.getByText('₹150 is in your wallet.')).toBeVisible({ timeout: 20_000 });
  await expect(wallet.getByText('Money added')).toBeVisible();

  // An order: the wallet pays what it holds, a new card the rest.
  await page.goto('/');
  await deliverToIndiranagar(page);
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
  await page.getByLabel('Your name').fill('Meera Iyer');
  await page.getByRole('switch', { name: 'Use my wallet' }).click();
  await expect(page.getByText(/₹150 from the wallet, ₹[\d,.]+ left to pay/)).toBeVisible();
  await page.getByRole('radio', { name: /New card/ }).click();
  await expectAccessible(page);
  const pay = page.getByRole('button', { name: /^Pay ₹.* by card/ });
  const rest = (await pay.innerText()).match(/₹[\d,.]+/)?.[0] ?? '';
  await pay.click();
  await expect(page.getByRole('heading', { name: `Pay ${rest}` })).toBeVisible();
  await expect(page.getByText('₹150 came from your wallet.')).toBeVisible();
  await expectAccessible(page);

  // The bank says no; another card says yes. The wallet is not asked again.
  await page.getByRole('link', { name: 'Continue to the card page' }).click();
  await answerAtTheBank(page, 'Let it fail');
  await expect(page.getByText('The payment failed.')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: `Pay ${rest}` }).click();
  await page.getByRole('link', { name: 'Continue to the card page' }).click();
  await page.getByRole('radio', { name: /RuPay/ }).click();
  await page.getByRole('checkbox', { name: /Save this card/ }).check();
  await expectAccessible(page);
  await answerAtTheBank(page, 'Pay');
  await expect(page.getByText(/Waiting for the kitchen|Cooking/)).toBeVisible({ timeout: 20_000 });

  // Both parts come back, each to where it came from.
  await page.getByRole('button', { name: 'Cancel order' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel this order?' });
  const shown = await dialog.getByRole('button', { name: /Cancel, get ₹/ }).innerText();
  expect(rupees(shown)).toBeCloseTo(150 + rupees(rest), 2);
  await dialog.getByRole('combobox', { name: 'Why' }).click();
  await page.getByRole('option', { name: 'Ordered by mistake' }).click();
  await dialog.getByRole('button', { name: /Cancel, get ₹/ }).click();
  const refunds = page.getByRole('region', { name: 'Refunds' });
  await expect(refunds.getByRole('listitem').filter({ hasText: 'To your wallet' })).toContainText('₹150');
  await expect(refunds.getByRole('listitem').filter({ hasText: 'To where you paid from' })).toContainText(rest);
  await expectAccessible(page);
  await page.goto('/account');
  await expect(wallet.getByText('Came back from an order')).toBeVisible();
  await expect(page.getByText('RuPay ending in 0041')).toBeVisible();
  await page.context().close();
});
