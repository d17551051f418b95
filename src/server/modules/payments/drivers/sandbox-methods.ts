import type { GatewayMethods } from './driver.ts';

/** Banks and wallets of the demo under Razorpay's codes. */
export const SANDBOX_METHODS: GatewayMethods = {
  banks: [
    { code: 'SBIN', name: 'State Bank of India' },
    { code: 'HDFC', name: 'HDFC Bank' },
    { code: 'ICIC', name: 'ICICI Bank' },
    { code: 'UTIB', name: 'Axis Bank' },
    { code: 'KKBK', name: 'Kotak Mahindra Bank' },
    { code: 'CNRB', name: 'Canara Bank' },
    { code: 'PUNB_R', name: 'Punjab National Bank' },
    { code: 'BARB_R', name: 'Bank of Baroda' },
    { code: 'UBIN', name: 'Union Bank of India' },
    { code: 'YESB', name: 'Yes Bank' },
  ],
  wallets: [
    { code: 'paytm', name: 'Paytm' },
    { code: 'mobikwik', name: 'MobiKwik' },
    { code: 'amazonpay', name: 'Amazon Pay' },
    { code: 'phonepe', name: 'PhonePe' },
  ],
};

/** Cards that the sandbox's page offers to pay with: a network and four digits, for nobody types a number here. */
export const SANDBOX_CARDS = [
  { network: 'Visa', last4: '4366', issuer: 'HDFC' },
  { network: 'MasterCard', last4: '5449', issuer: 'ICIC' },
  { network: 'RuPay', last4: '0041', issuer: 'SBIN' },
] as const;
export const SANDBOX_EXPIRY = { expiryMonth: 12, expiryYear: 2031 } as const;

export const sandboxCustomer = (customerId: string): string => `cust_${customerId.replaceAll('-', '')}`;
