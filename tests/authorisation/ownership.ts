import type { Actor, Role } from '../../src/server/kernel/actor.ts';
import type { World } from './world.ts';

/** A field that names a row: who owns the row, and who holds the right role but not the row. */
export interface OwnedField {
  readonly path: string;
  readonly field: string;
  /** The row, which is not theirs. */
  readonly id: string;
  readonly strangers: readonly Actor[];
  readonly owner: Actor;
  /** `asOwner`: also what stands around the id is the owner's. */
  readonly input: (id: string, asOwner: boolean) => object;
  /** A row inside a row that the caller owns: refused as one that is none, by whatever code. */
  readonly nested?: boolean;
}

const REASON = 'because the test says so';
const DISH = { name: 'Paneer Tikka', description: 'Smoked', mark: 'veg', pricePaise: 20_000, variants: [], addOnGroupIds: [] } as const;
const HOME = { label: 'Home', line: 'Flat 2B, 12th Main', lat: 12.97, lng: 77.64 };
const OPTION = { name: 'Roti', mark: 'veg', pricePaise: 3_000, available: true } as const;
const SAVING = { name: 'Ten per cent off', kind: 'percent', value: 1_000, startsAt: '2026-11-01T00:00:00Z' } as const;
const FEES = { deliverySlabs: [{ uptoM: null, paise: 3_900 }], platformFeePaise: 500, smallOrderBelowPaise: 0, smallOrderFeePaise: 0 };
const SURGE = { steps: [], rainPaise: 0, festivals: [], capPaise: 0 };
const REFUND = {
  reason: 'late',
  goodwillPaise: 100,
  expectedAmountPaise: 100,
  borneBy: 'platform',
  destination: 'source',
  idempotencyKey: 'ownership-refund',
} as const;
const ACCOUNT = { account: 'acc_Theirs01', holder: 'A kitchen' } as const;
const GROUP = { name: 'Breads', minimum: 0, maximum: 1, options: [OPTION] };

/** Fields whose rows belong to people or kitchens. */
export function ownedFields(world: World): OwnedField[] {
  const { mine, theirs, me, them, myRider, theirRider, admin } = world;

  const ofCustomer = (path: string, field: string, id: string, more: object = {}): OwnedField => {
    return { path, field, id, strangers: [me], owner: them, input: (value) => ({ ...more, [field]: value }) };
  };
  /** Orders are seen by their customer; other customers, other kitchens and other riders are strangers. */
  const ofOrder = (path: string, more: object = {}): OwnedField => {
    return { ...ofCustomer(path, 'orderId', world.orderId, more), strangers: [me, mine.staff('vendor_owner'), myRider] };
  };
  const ofRider = (path: string, field: string, id: string, more: object = {}): OwnedField => {
    return { path, field, id, strangers: [myRider], owner: theirRider, input: (value) => ({ ...more, [field]: value }) };
  };
  const ofKitchen = (role: Role, path: string, more: object = {}, field = 'restaurantId', id = theirs.restaurantId): OwnedField => {
    return { path, field, id, strangers: [mine.staff(role)], owner: theirs.staff(role), input: (value) => ({ ...more, [field]: value }) };
  };
  const inKitchen = (path: string, field: string, id: string, input: (id: string) => object): OwnedField => {
    const around = (asOwner: boolean) => ({ restaurantId: (asOwner ? theirs : mine).restaurantId });
    const [strangers, owner] = [[mine.staff('vendor_owner')], theirs.staff('vendor_owner')];
    return { path, field, id, strangers, owner, input: (value, asOwner) => ({ ...around(asOwner), ...input(value) }), nested: true };
  };
  /** Staff see every row: only that none is told as none. */
  const ofPlatform = (path: string, field: string, id: string, more: object): OwnedField => {
    return { path, field, id, strangers: [], owner: admin, input: (value) => ({ ...more, [field]: value }) };
  };

  const dish = (value: object, asOwner: boolean) => ({ ...DISH, sectionId: (asOwner ? theirs : mine).sectionId, ...value });
  const onMenu = (field: string, id: string, input: (id: string) => object): OwnedField => {
    const owned = inKitchen('catalog.saveItem', field, id, () => ({}));
    return { ...owned, input: (value, asOwner) => ({ ...owned.input(value, asOwner), ...dish(input(value), asOwner) }) };
  };
  const until = { unavailableUntil: null };

  return [
    ofCustomer('identity.revokeSession', 'sessionId', world.sessionId),
    ofCustomer('identity.saveAddress', 'id', world.addressId, HOME),
    ofCustomer('identity.removeAddress', 'addressId', world.addressId),

    ofKitchen('vendor_owner', 'catalog.setAccepting', { accepting: true }),
    ofKitchen('vendor_kitchen', 'catalog.pause', { minutes: 0 }),
    ofKitchen('vendor_kitchen', 'catalog.setBusy', { busy: false }),
    ofKitchen('vendor_kitchen', 'catalog.hours'),
    ofKitchen('vendor_owner', 'catalog.setHours', { hours: [{ weekday: 1, opens: 0, closes: 1_440 }], holidays: [] }),
    ofKitchen('vendor_kitchen', 'catalog.editableMenu'),
    ofKitchen('vendor_manager', 'catalog.saveSection', { name: 'Starters' }),
    inKitchen('catalog.saveSection', 'id', theirs.sectionId, (id) => ({ id, name: 'Starters' })),
    ofKitchen('vendor_manager', 'catalog.saveItem', { ...DISH, sectionId: theirs.sectionId }),
    onMenu('id', theirs.itemId, (id) => ({ id })),
    onMenu('sectionId', theirs.sectionId, (sectionId) => ({ sectionId })),
    onMenu('addOnGroupIds[]', theirs.groupId, (id) => ({ addOnGroupIds: [id] })),
    {
      ...onMenu('variants[].id', theirs.variantId, () => ({})),
      input: (id, asOwner) => {
        const { restaurantId, itemId } = asOwner ? theirs : mine;
        return { restaurantId, ...dish({ id: itemId, variants: [{ id, name: 'Half', pricePaise: 15_000 }] }, asOwner) };
      },
    },
    ofKitchen('vendor_manager', 'catalog.saveAddOnGroup', GROUP),
    inKitchen('catalog.saveAddOnGroup', 'id', theirs.groupId, (id) => ({ ...GROUP, id })),
    {
      ...inKitchen('catalog.saveAddOnGroup', 'options[].id', theirs.optionId, () => ({})),
      input: (id, asOwner) => {
        const { restaurantId, groupId } = asOwner ? theirs : mine;
        return { ...GROUP, restaurantId, id: groupId, options: [{ ...OPTION, id }] };
      },
    },
    ofKitchen('vendor_manager', 'catalog.reorderItems', { sectionId: theirs.sectionId, itemIds: [theirs.itemId] }),
    inKitchen('catalog.reorderItems', 'sectionId', theirs.sectionId, (sectionId) => ({ sectionId, itemIds: [] })),
    {
      ...inKitchen('catalog.reorderItems', 'itemIds[]', theirs.itemId, () => ({})),
      input: (id, asOwner) => {
        const { restaurantId, sectionId, itemId } = asOwner ? theirs : mine;
        return { restaurantId, sectionId, itemIds: asOwner ? [id] : [itemId, id] };
      },
    },
    ofKitchen('vendor_kitchen', 'catalog.setItemAvailability', { itemId: theirs.itemId, ...until }),
    inKitchen('catalog.setItemAvailability', 'itemId', theirs.itemId, (itemId) => ({ itemId, ...until })),
    ofKitchen('vendor_kitchen', 'catalog.setStock', { itemId: theirs.itemId, stock: 5 }),
    inKitchen('catalog.setStock', 'itemId', theirs.itemId, (itemId) => ({ itemId, stock: 5 })),
    ofKitchen('vendor_manager', 'catalog.archiveItem', { itemId: theirs.itemId }),
    inKitchen('catalog.archiveItem', 'itemId', theirs.itemId, (itemId) => ({ itemId })),
    ofPlatform('catalog.setRestaurantStatus', 'restaurantId', theirs.restaurantId, { status: 'approved', reason: REASON }),

    ofKitchen('vendor_kitchen', 'pricing.ownOffers'),
    ofKitchen('vendor_manager', 'pricing.saveOwnOffer', SAVING),
    inKitchen('pricing.saveOwnOffer', 'id', theirs.priceOfferId, (id) => ({ ...SAVING, id })),
    ofPlatform('pricing.offers', 'cityId', world.cityId, {}),
    ofPlatform('pricing.saveOffer', 'cityId', world.cityId, { ...SAVING, restaurantBasisPoints: 0 }),
    ofPlatform('pricing.saveOffer', 'restaurantId', theirs.restaurantId, { ...SAVING, cityId: world.cityId, restaurantBasisPoints: 0 }),
    ofPlatform('pricing.saveOffer', 'id', theirs.priceOfferId, { ...SAVING, cityId: world.cityId, restaurantBasisPoints: 0 }),
    ofPlatform('pricing.policies', 'cityId', world.cityId, {}),
    ofPlatform('pricing.previewPolicy', 'cityId', world.cityId, { fees: FEES }),
    ofPlatform('pricing.saveFeePolicy', 'cityId', world.cityId, FEES),
    ofPlatform('pricing.saveSurgePolicy', 'cityId', world.cityId, SURGE),
    ofPlatform('pricing.rain', 'cityId', world.cityId, {}),
    ofPlatform('pricing.declareRain', 'cityId', world.cityId, { minutes: 30 }),
    ofPlatform('pricing.recordPremises', 'restaurantId', theirs.restaurantId, { financialYear: 2026, specified: true, basis: 'declared' }),

    ofOrder('orders.get'),
    ofOrder('orders.timeline'),
    ofOrder('orders.cancelPreview'),
    ofKitchen('vendor_kitchen', 'orders.board'),
    ofKitchen('vendor_kitchen', 'orders.history', { date: '2026-11-24' }),
    ofKitchen('vendor_kitchen', 'orders.accept', { prepMinutes: 20 }, 'orderId', world.orderId),
    ofKitchen('vendor_kitchen', 'orders.reject', { reason: 'other' }, 'orderId', world.orderId),
    ofKitchen('vendor_kitchen', 'orders.handOver', {}, 'orderId', world.orderId),
    ofKitchen('vendor_kitchen', 'orders.markReady', {}, 'orderId', world.orderId),
    ofOrder('orders.cancel', { reason: 'changed my mind', expectedRefundPaise: 0 }),
    ofPlatform('orders.adminDetail', 'orderId', world.orderId, {}),
    ofPlatform('orders.override', 'orderId', world.orderId, { action: 'cancel', reason: REASON, refundPaise: 0, borneBy: 'platform' }),

    ofOrder('payments.forOrder'),
    ofOrder('payments.retry'),
    ofCustomer('payments.topUpStatus', 'topUpId', world.topUpId),
    ofCustomer('payments.retryTopUp', 'topUpId', world.topUpId, { tender: 'upi' }),
    ofPlatform('payments.depositCash', 'riderId', world.theirRiderId, { amountPaise: 1, reference: 'SLIP-1', idempotencyKey: 'ownership-deposit' }),
    ofPlatform('payments.recordShortage', 'riderId', world.theirRiderId, { amountPaise: 1, reason: REASON, idempotencyKey: 'ownership-shortage' }),

    ofOrder('aftercare.ofOrder'),
    ofOrder('aftercare.report', { reason: 'late', items: [], idempotencyKey: 'ownership-report' }),
    ofKitchen('vendor_kitchen', 'aftercare.restaurantIssues'),
    ofPlatform('aftercare.decline', 'issueId', world.issueId, { reason: REASON }),
    ofPlatform('aftercare.preview', 'orderId', world.orderId, { reason: 'late', goodwillPaise: 100 }),
    ofPlatform('aftercare.refund', 'orderId', world.orderId, REFUND),
    ofPlatform('aftercare.refund', 'issueId', world.issueId, { ...REFUND, orderId: world.orderId }),

    ofOrder('billing.ofOrder'),
    { ...ofOrder('billing.file'), field: 'documentId', id: world.documentId, input: (documentId) => ({ documentId }) },

    ofKitchen('vendor_manager', 'settlement.balance'),
    ofKitchen('vendor_manager', 'settlement.statements'),
    ofKitchen('vendor_manager', 'settlement.statement', {}, 'statementId', world.statementId),
    ofKitchen('vendor_manager', 'settlement.file', { format: 'csv' }, 'statementId', world.statementId),
    ofKitchen('vendor_manager', 'settlement.openDispute', { reason: REASON }, 'statementId', world.statementId),
    ofRider('settlement.riderStatement', 'statementId', world.riderStatementId),
    ofPlatform('settlement.cycles', 'cityId', world.cityId, {}),
    ofPlatform('settlement.cycleStatements', 'cycleId', world.cycleId, { payeeType: 'restaurant' }),
    ofPlatform('settlement.policy', 'cityId', world.cityId, {}),
    ofPlatform('settlement.savePolicy', 'cityId', world.cityId, { weekStartsOn: 1, holdDays: 2 }),
    ofPlatform('settlement.runCycle', 'cityId', world.cityId, {}),
    ofPlatform('settlement.hold', 'statementId', world.statementId, { hold: true, reason: REASON }),
    ofPlatform('settlement.pay', 'statementId', world.statementId, {}),
    ofPlatform('settlement.payCycle', 'cycleId', world.cycleId, {}),
    ofPlatform('settlement.recordAccount', 'payeeId', theirs.restaurantId, { payeeType: 'restaurant', ...ACCOUNT }),
    ofPlatform('settlement.verifyAccount', 'payeeId', theirs.restaurantId, { payeeType: 'restaurant', account: ACCOUNT.account, reason: REASON }),
    ofPlatform('settlement.resolveDispute', 'disputeId', world.disputeId, { resolution: REASON, adjustmentPaise: 100 }),
    ofPlatform('settlement.terms', 'cityId', world.cityId, {}),
    ofPlatform('settlement.saveTerms', 'cityId', world.cityId, { basisPoints: 2_000 }),
    ofPlatform('settlement.saveTerms', 'restaurantId', theirs.restaurantId, { cityId: world.cityId, basisPoints: 2_000 }),
    ofPlatform('settlement.recordDeductee', 'restaurantId', theirs.restaurantId, { legalName: 'A kitchen', pan: null }),

    ofRider('dispatch.acceptOffer', 'offerId', world.offerId),
    ofRider('dispatch.declineOffer', 'offerId', world.offerId),
    ofRider('dispatch.arriveAtPickup', 'orderId', world.orderId),
    ofRider('dispatch.pickUp', 'orderId', world.orderId, { code: '00' }),
    ofRider('dispatch.arriveAtDrop', 'orderId', world.orderId),
    ofRider('dispatch.deliver', 'orderId', world.orderId, { code: '0000' }),
    ofRider('dispatch.reportPosition', 'riderId', world.theirRiderId, { lat: 12.97, lng: 77.64, at: '2026-11-24T07:30:00Z' }),
    ofOrder('dispatch.tracking'),
    ofPlatform('dispatch.setRiderStatus', 'riderId', world.theirRiderId, { status: 'approved', reason: REASON }),
    ofPlatform('dispatch.reassign', 'orderId', world.orderId, { reason: REASON }),
    ofRider('dispatch.reportIncident', 'orderId', world.orderId, { kind: 'vehicle' }),
    ofPlatform('dispatch.resolveIncident', 'incidentId', world.incidentId, { resolution: REASON }),
    ofRider('dispatch.cancelShift', 'bookingId', world.bookingId),
    ofPlatform('dispatch.shiftPlan', 'cityId', world.cityId, {}),
    ofPlatform('dispatch.saveShiftPlan', 'cityId', world.cityId, { slots: [] }),
    ofPlatform('dispatch.conditions', 'cityId', world.cityId, {}),
    ofPlatform('dispatch.setPolicy', 'cityId', world.cityId, { parameters: {}, reason: REASON, basedOn: 0 }),
    ofPlatform('dispatch.replay', 'decisionId', world.decisionId, {}),
    ofPlatform('dispatch.offersOf', 'orderId', world.orderId, {}),
    ofPlatform('dispatch.declareHeat', 'cityId', world.cityId, { minutes: 60 }),

    ofKitchen('vendor_owner', 'analytics.vendorToday'),
  ];
}
