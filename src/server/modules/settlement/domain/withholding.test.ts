import { describe, expect, it } from 'vitest';
import { collectedExceptions, collectedRows, type DeducteeMonth, type Supplied, withheldExceptions } from './withholding.ts';

const DAY = '2026-11-01';
const hotel: Supplied = {
  restaurantId: 'hotel',
  name: 'Hotel Mayura',
  gstin: '29AAACZ9999A1Z5',
  under95: false,
  placeOfSupply: '29',
  invoices: 3,
  suppliedPaise: 360_000,
  returnedPaise: 20_000,
};
const cafe: Supplied = { ...hotel, restaurantId: 'cafe', name: 'A café', under95: true };
const collected = (paise: number) => new Map([['hotel', { cgstPaise: paise, sgstPaise: paise, igstPaise: 0 }]]);

describe('GSTR-8', () => {
  it('has restaurants of section 52 alone, net of what came back, with the tax of the books', () => {
    expect(collectedRows([cafe, hotel, { ...hotel, gstin: null }], collected(900))).toEqual([
      {
        gstinSupplier: '29AAACZ9999A1Z5',
        placeOfSupply: '29',
        grossPaise: 360_000,
        returnedPaise: 20_000,
        netPaise: 340_000,
        cgstPaise: 900,
        sgstPaise: 900,
        igstPaise: 0,
      },
    ]);
  });

  it('takes exception at a missing GSTIN and at tax that is not half a per cent, but not at rounding', () => {
    const codes = (paise: number, group = hotel) => collectedExceptions([cafe, group], collected(paise), DAY).map(({ code }) => code);
    expect(codes(900)).toEqual([]);
    expect(codes(901)).toEqual([]);
    expect(codes(902)).toEqual(['tcs_differs']);
    expect(codes(0)).toEqual(['tcs_differs']);
    expect(codes(900, { ...hotel, gstin: null })).toEqual(['seller_gstin_missing']);
    expect(collectedExceptions([hotel], new Map(), DAY)).toEqual([{ code: 'tcs_differs', about: 'Hotel Mayura' }]);
  });
});

it('income tax withheld takes exception at who has no PAN and where the books say otherwise', () => {
  const month: DeducteeMonth = { deducteeId: 'd', legalName: 'Zafrani Foods', pan: 'AAGCB7383J', orders: 2, grossPaise: 85_000, tdsPaise: 85, bookedPaise: 85 };
  const codes = (over: Partial<DeducteeMonth>) => withheldExceptions([{ ...month, ...over }]).map(({ code }) => code);
  expect(codes({})).toEqual([]);
  expect(codes({ pan: null })).toEqual(['pan_missing']);
  expect(codes({ bookedPaise: 84 })).toEqual(['tds_differs']);
});
