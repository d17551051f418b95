/** What a balance means. Assets and expenses stand as debits (positive), liabilities and income as credits (negative). */
export type AccountKind = 'asset' | 'liability' | 'income' | 'expense';

/** Whom an account is kept for, one account each. */
export type OwnerType = 'restaurant' | 'rider' | 'customer';

export interface ChartLine {
  readonly kind: AccountKind;
  readonly owner: OwnerType | null;
  /** What the balance says, in words for accountants. */
  readonly says: string;
}

/** A line of the platform's own books. */
const own = <Kind extends AccountKind>(kind: Kind, says: string) => ({ kind, owner: null, says });
/** A line with an account for each owner. */
const each = <Kind extends AccountKind, Owner extends OwnerType>(kind: Kind, owner: Owner, says: string) => ({ kind, owner, says });

/** The chart of accounts. A name is part of the books: add lines, never rename one. */
export const CHART = {
  customer_advance: own('liability', 'money of customers held for orders that are not delivered yet; the subject tells the order'),
  customer_wallet: each('liability', 'customer', "a customer's wallet"),
  gateway_clearing: own('asset', 'money the payment gateway holds for us'),
  escrow_bank: own('asset', 'money in the bank, in escrow'),
  refunds_payable: own('liability', 'refunds that are promised and not yet taken from our money at the gateway'),
  restaurant_payable: each('liability', 'restaurant', 'what a restaurant is owed'),
  rider_payable: each('liability', 'rider', 'what a rider is owed'),
  rider_cash: each('asset', 'rider', 'cash of orders that a rider carries'),
  rider_receivable: each('asset', 'rider', 'what a rider owes us, such as cash that was short'),
  tips_payable: own('liability', 'tips of delivered orders whose rider is not known'),
  commission_income: own('income', 'commission of restaurants, without tax'),
  delivery_income: own('income', 'delivery charges of customers, without tax'),
  platform_fee_income: own('income', 'our own fees of customers, without tax'),
  cancellation_income: own('income', 'what is kept of cancelled orders and passed on to nobody'),
  delivery_cost: own('expense', 'pay of riders'),
  discount_expense: own('expense', 'discounts that the platform pays for'),
  goodwill_expense: own('expense', 'refunds and credits that the platform bears'),
  gateway_fee_expense: own('expense', "the gateway's fees, without tax"),
  rounding_expense: own('expense', 'paise lost or won by rounding tax heads to rupees (section 170 CGST)'),
  welfare_expense: own('expense', 'contributions for the social security of riders'),
  input_gst: own('asset', 'GST on what we buy, to be set off against GST on our own supplies'),
  gst_95_cgst: own('liability', 'CGST of restaurant service and delivery, ours to pay in cash (section 9(5))'),
  gst_95_sgst: own('liability', 'SGST or UTGST of restaurant service and delivery (section 9(5))'),
  gst_95_igst: own('liability', 'IGST of restaurant service and delivery (section 9(5))'),
  gst_own_cgst: own('liability', 'CGST of our own supplies: fees and commission'),
  gst_own_sgst: own('liability', 'SGST or UTGST of our own supplies'),
  gst_own_igst: own('liability', 'IGST of our own supplies'),
  tds_payable: own('liability', 'income tax withheld from restaurants (Income-tax Act 2025, section 393)'),
  tcs_cgst: own('liability', 'CGST collected at source from restaurants (section 52)'),
  tcs_sgst: own('liability', 'SGST or UTGST collected at source'),
  tcs_igst: own('liability', 'IGST collected at source'),
  welfare_payable: own('liability', 'contributions due to welfare boards'),
  compensation_receivable: own('asset', 'compensation that others owe, such as a bank for a late reversal'),
  suspense: own('liability', 'money that came and is not understood yet: to be cleared by hand'),
} satisfies Record<string, ChartLine>;

export type AccountName = keyof typeof CHART;
/** Accounts that exist once each. */
export type OwnAccount = { [Name in AccountName]: (typeof CHART)[Name]['owner'] extends null ? Name : never }[AccountName];
/** Accounts that exist once an owner. */
export type OwnedAccount = Exclude<AccountName, OwnAccount>;

/** An account's unique name in the books: `gateway_clearing`, `restaurant_payable:<uuid>`. */
export type AccountCode = OwnAccount | `${OwnedAccount}:${string}`;

/** The code of an owner's account. */
export const ownedBy = (name: OwnedAccount, ownerId: string): AccountCode => `${name}:${ownerId}`;

export interface Account extends Omit<ChartLine, 'owner' | 'says'> {
  readonly code: AccountCode;
  readonly name: AccountName;
  readonly ownerType: OwnerType | null;
  readonly ownerId: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a code; throws `RangeError` when the chart has no such account, or its owner is missing, too many or not a UUID in lower case. */
export function accountOf(code: string): Account {
  const [name = '', ownerId = null, ...rest] = code.split(':');
  const line: ChartLine | undefined = Object.hasOwn(CHART, name) ? CHART[name as AccountName] : undefined;
  const owned = line?.owner ? ownerId !== null && UUID.test(ownerId) : ownerId === null;
  if (!line || !owned || rest.length > 0) throw new RangeError(`The chart of accounts has no ${code}`);
  return { code: code as AccountCode, name: name as AccountName, kind: line.kind, ownerType: line.owner, ownerId };
}
