import type { Role } from '../../src/server/kernel/actor.ts';

/** Who may call a procedure at all. Whether the row is theirs is another matter: see `ownership.ts`. */
export type Audience = 'anyone' | 'signed in' | readonly Role[];

const VENDOR = ['vendor_owner', 'vendor_manager', 'vendor_kitchen'] as const;
const MANAGER = ['vendor_owner', 'vendor_manager'] as const;
const STAFF = ['admin', 'operations', 'finance', 'support'] as const;
const SERVICE = ['admin', 'operations', 'support'] as const;
const OPERATOR = ['admin', 'operations'] as const;
const CARE = ['admin', 'support'] as const;
const FINANCE = ['admin', 'finance'] as const;
const MONEY = [...MANAGER, ...FINANCE] as const;
const RIDER = ['rider'] as const;

/** Written by hand, and not taken from the routers, so that a slip there shows here. A new procedure fails the test until it stands here too. */
export const ACCESS: Readonly<Record<string, Audience>> = {
  'identity.requestOtp': 'anyone',
  'identity.createSession': 'anyone',
  'identity.me': 'anyone',
  'identity.updateProfile': 'signed in',
  'identity.signOut': 'signed in',
  'identity.sessions': 'signed in',
  'identity.revokeSession': 'signed in',
  'identity.addresses': 'signed in',
  'identity.saveAddress': 'signed in',
  'identity.removeAddress': 'signed in',

  'catalog.cities': 'anyone',
  'catalog.localities': 'anyone',
  'catalog.serviceability': 'anyone',
  'catalog.restaurant': 'anyone',
  'catalog.availability': 'anyone',
  'catalog.myRestaurants': VENDOR,
  'catalog.setAccepting': MANAGER,
  'catalog.pause': VENDOR,
  'catalog.setBusy': VENDOR,
  'catalog.hours': VENDOR,
  'catalog.setHours': MANAGER,
  'catalog.editableMenu': VENDOR,
  'catalog.saveSection': MANAGER,
  'catalog.saveItem': MANAGER,
  'catalog.archiveItem': MANAGER,
  'catalog.reorderItems': MANAGER,
  'catalog.saveAddOnGroup': MANAGER,
  'catalog.setItemAvailability': VENDOR,
  'catalog.setStock': VENDOR,
  'catalog.adminRestaurants': STAFF,
  'catalog.setRestaurantStatus': OPERATOR,

  'discovery.feed': 'anyone',
  'discovery.search': 'anyone',
  'discovery.favourites': 'signed in',
  'discovery.setFavourite': 'signed in',

  'pricing.quote': 'anyone',
  'pricing.ownOffers': VENDOR,
  'pricing.saveOwnOffer': MANAGER,
  'pricing.offers': FINANCE,
  'pricing.saveOffer': FINANCE,
  'pricing.policies': FINANCE,
  'pricing.previewPolicy': FINANCE,
  'pricing.saveFeePolicy': FINANCE,
  'pricing.saveSurgePolicy': FINANCE,
  'pricing.rain': OPERATOR,
  'pricing.declareRain': OPERATOR,
  'pricing.recordPremises': FINANCE,

  'ledger.trialBalance': FINANCE,
  'ledger.statement': FINANCE,
  'ledger.orderEntries': FINANCE,

  'orders.place': 'signed in',
  'orders.mine': 'signed in',
  'orders.get': 'signed in',
  'orders.timeline': 'signed in',
  'orders.cancelPreview': 'signed in',
  'orders.cancel': 'signed in',
  'orders.board': VENDOR,
  'orders.accept': VENDOR,
  'orders.reject': VENDOR,
  'orders.markReady': VENDOR,
  'orders.handOver': VENDOR,
  'orders.history': VENDOR,
  'orders.adminList': STAFF,
  'orders.adminDetail': STAFF,
  'orders.override': OPERATOR,

  'payments.forOrder': 'signed in',
  'payments.retry': 'signed in',
  'payments.wallet': 'signed in',
  'payments.myCash': RIDER,
  'payments.ridersCash': FINANCE,
  'payments.depositCash': FINANCE,
  'payments.recordShortage': FINANCE,
  'payments.reconciliations': FINANCE,
  'payments.sandboxOrder': 'anyone',
  'payments.sandboxPay': 'anyone',

  'aftercare.ofOrder': 'signed in',
  'aftercare.report': 'signed in',
  'aftercare.restaurantIssues': VENDOR,
  'aftercare.issues': CARE,
  'aftercare.decline': CARE,
  'aftercare.preview': CARE,
  'aftercare.refund': CARE,

  'billing.ofOrder': 'signed in',
  'billing.file': 'signed in',
  'billing.registrations': FINANCE,
  'billing.returns': FINANCE,
  'billing.returnsFile': FINANCE,

  'settlement.balance': MONEY,
  'settlement.statements': MONEY,
  'settlement.statement': MONEY,
  'settlement.file': MONEY,
  'settlement.openDispute': MANAGER,
  'settlement.list': FINANCE,
  'settlement.runCycle': FINANCE,
  'settlement.hold': FINANCE,
  'settlement.pay': FINANCE,
  'settlement.resolveDispute': FINANCE,
  'settlement.terms': FINANCE,
  'settlement.saveTerms': FINANCE,
  'settlement.recordDeductee': FINANCE,
  'settlement.withholding': FINANCE,
  'settlement.withholdingFile': FINANCE,

  'dispatch.me': RIDER,
  'dispatch.setOnline': RIDER,
  'dispatch.work': RIDER,
  'dispatch.acceptOffer': RIDER,
  'dispatch.declineOffer': RIDER,
  'dispatch.arriveAtPickup': RIDER,
  'dispatch.pickUp': RIDER,
  'dispatch.arriveAtDrop': RIDER,
  'dispatch.deliver': RIDER,
  'dispatch.reportPosition': RIDER,
  'dispatch.earnings': RIDER,
  'dispatch.tracking': 'signed in',
  'dispatch.riders': SERVICE,
  'dispatch.setRiderStatus': OPERATOR,
  'dispatch.liveMap': SERVICE,
  'dispatch.reassign': OPERATOR,

  'analytics.overview': STAFF,
  'analytics.daily': STAFF,
  'analytics.vendorToday': VENDOR,

  'platform.health': SERVICE,
};
