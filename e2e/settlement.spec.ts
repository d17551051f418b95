import { expect, test } from '@playwright/test';
import { ADMIN, expectAccessible, RIDER, signInByEmail, signInByPhone, VENDOR, windowOf } from './people.ts';

const KITCHEN = 'Zafrani Dum House';

test('finance closes a week and pays it, the kitchen questions a line, and the statement’s PDF downloads', async ({ browser }) => {
  test.setTimeout(240_000);
  const finance = await windowOf(browser, { viewport: { width: 1440, height: 1400 } });
  await signInByEmail(finance, ADMIN, '/admin/settlements');
  await expect(finance.getByRole('heading', { level: 1, name: 'Settlements' })).toBeVisible();
  await finance.getByRole('combobox', { name: 'City' }).click();
  await finance.getByRole('option', { name: 'Bengaluru' }).click();
  await finance.getByRole('button', { name: 'Close last week' }).click();
  await expect(finance.getByText(/of restaurants and .* issued/)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(finance);

  const row = finance
    .getByRole('row')
    .filter({ has: finance.getByRole('rowheader', { name: KITCHEN }) })
    .filter({ hasText: 'Hold' })
    .first();
  await row.getByRole('button', { name: 'Pay' }).click();
  const dialog = finance.getByRole('dialog', { name: new RegExp(`Pay ${KITCHEN}`) });
  await expectAccessible(finance, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Pay' }).click();
  // The sandbox takes the transfer and tells of it by webhook; the page looks again by itself.
  const statement = finance
    .getByRole('row')
    .filter({ has: finance.getByRole('rowheader', { name: KITCHEN }) })
    .filter({ hasText: 'Paid' });
  await expect(statement.first()).toBeVisible({ timeout: 60_000 });

  const kitchen = await windowOf(browser, { viewport: { width: 390, height: 1600 } });
  await signInByPhone(kitchen, VENDOR, '/vendor/finance');
  await expect(kitchen.getByRole('heading', { level: 1, name: 'Finance' })).toBeVisible();
  await expect(kitchen.getByText('We owe you now')).toBeVisible();
  await expectAccessible(kitchen);
  await kitchen.getByRole('row').filter({ hasText: 'Paid' }).getByRole('button').first().click();
  await expect(kitchen.getByRole('heading', { level: 1, name: /^Statement of/ })).toBeVisible();
  await expectAccessible(kitchen);
  const [file] = await Promise.all([kitchen.waitForEvent('download'), kitchen.getByRole('button', { name: 'Download the statement as PDF' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^statement-\d{4}-\d\d-\d\d-.+\.pdf$/);

  await kitchen
    .getByRole('button', { name: /^Question H/ })
    .first()
    .click();
  const question = kitchen.getByRole('dialog', { name: 'What is wrong?' });
  await question.getByLabel('What is wrong, and what it should be').fill('The packaging of two boxes is missing');
  await expectAccessible(kitchen, '[role=dialog]');
  await question.getByRole('button', { name: 'Send' }).click();
  await expect(kitchen.getByText('Waits for an answer').first()).toBeVisible();

  await finance.reload();
  const asked = finance.getByRole('row').filter({ hasText: 'The packaging of two boxes is missing' }).first();
  await asked.getByRole('button', { name: `Answer ${KITCHEN}` }).click();
  const answer = finance.getByRole('dialog', { name: `Answer ${KITCHEN}` });
  await answer.getByLabel('What you found').fill('Two boxes were billed and not paid');
  await answer.getByLabel('Correction').fill('20');
  await expectAccessible(finance, '[role=dialog]');
  await answer.getByRole('button', { name: 'Answer' }).click();
  await expect(finance.getByText('The answer is with the restaurant.')).toBeVisible();
});

test('a rider sees weeks with the formula of each order, and the cash in hand with its limit', async ({ browser }) => {
  test.setTimeout(120_000);
  const rider = await windowOf(browser, { viewport: { width: 360, height: 1400 } });
  await signInByPhone(rider, RIDER, '/rider/earnings');
  await rider.getByText('Weeks', { exact: true }).click();
  await expectAccessible(rider);
  await rider
    .getByRole('button', { name: /^Show the week of/ })
    .first()
    .click();
  await expect(rider.getByText(/₹25 base/).first()).toBeVisible();
  await expect(rider.getByText(/Published formula, version 1/).first()).toBeVisible();
  await expectAccessible(rider);
  await rider.getByRole('link', { name: 'Cash' }).click();
  await expect(rider.getByRole('heading', { level: 1, name: 'Cash' })).toBeVisible();
  await expect(rider.getByText('You may carry ₹3,000', { exact: false }).first()).toBeVisible();
  await expectAccessible(rider);
});
