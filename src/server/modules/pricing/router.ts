import { VENDOR_ROLES } from '../../kernel/actor.ts';
import { publicProcedure, roleProcedure, router } from '../../trpc/procedures.ts';
import { declareRain } from './commands/declare-rain.ts';
import { quoteCart } from './commands/quote-cart.ts';
import { recordPremises } from './commands/record-premises.ts';
import { saveFeePolicy } from './commands/save-fee-policy.ts';
import { saveOffer } from './commands/save-offer.ts';
import { saveOwnOffer } from './commands/save-own-offer.ts';
import { saveSurgePolicy } from './commands/save-surge-policy.ts';
import * as contract from './contract.ts';
import * as policy from './policy-contract.ts';
import { offers, ownOffers } from './queries/offers.ts';
import { policies } from './queries/policies.ts';
import { previewPolicy } from './queries/preview-policy.ts';
import { rain } from './queries/rain.ts';

const MANAGER = ['vendor_owner', 'vendor_manager'] as const;
const FINANCE = ['admin', 'finance'] as const;
const OPERATORS = ['admin', 'operations'] as const;

export const pricingRouter = router({
  quote: publicProcedure
    .meta({ openapi: { method: 'POST', path: '/quotes', tags: ['Pricing'], summary: 'Price a cart, with every fee, tax and offer' } })
    .input(contract.quoteInput)
    .output(contract.quoteOutput)
    .mutation(({ ctx, input }) => quoteCart(ctx, input)),
  ownOffers: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'GET', path: '/vendor/restaurants/{restaurantId}/offers', tags: ['Pricing'], summary: 'Offers of my restaurant' } })
    .input(contract.ofRestaurant)
    .output(contract.offersOutput)
    .query(({ ctx, input }) => ownOffers(ctx, input)),
  saveOwnOffer: roleProcedure(MANAGER)
    .meta({
      openapi: { method: 'POST', path: '/vendor/restaurants/{restaurantId}/offers', tags: ['Pricing'], summary: 'Save an offer that my restaurant pays' },
    })
    .input(contract.saveOwnOfferInput)
    .output(contract.savedOutput)
    .mutation(({ ctx, input }) => saveOwnOffer(ctx, input)),
  rain: roleProcedure(OPERATORS)
    .meta({ openapi: { method: 'GET', path: '/admin/cities/{cityId}/rain', tags: ['Pricing'], summary: 'Whether it rains in a city' } })
    .input(contract.ofCity)
    .output(policy.rainOutput)
    .query(({ ctx, input }) => rain(ctx, input)),
  declareRain: roleProcedure(OPERATORS)
    .meta({ openapi: { method: 'POST', path: '/admin/cities/{cityId}/rain', tags: ['Pricing'], summary: 'Say that it rains, or has stopped' } })
    .input(policy.declareRainInput)
    .output(policy.rainOutput)
    .mutation(({ ctx, input }) => declareRain(ctx, input)),
  offers: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/cities/{cityId}/offers', tags: ['Pricing'], summary: 'Offers of a city and what they gave away' } })
    .input(contract.ofCity)
    .output(contract.offersOutput)
    .query(({ ctx, input }) => offers(ctx, input)),
  saveOffer: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/cities/{cityId}/offers', tags: ['Pricing'], summary: 'Save an offer, with who pays it' } })
    .input(contract.saveOfferInput)
    .output(contract.savedOutput)
    .mutation(({ ctx, input }) => saveOffer(ctx, input)),
  policies: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'GET', path: '/admin/cities/{cityId}/pricing', tags: ['Pricing'], summary: 'Fee and surcharge policies by date' } })
    .input(contract.ofCity)
    .output(policy.policiesOutput)
    .query(({ ctx, input }) => policies(ctx, input)),
  previewPolicy: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/cities/{cityId}/pricing/preview', tags: ['Pricing'], summary: 'What sample orders would cost' } })
    .input(policy.previewInput)
    .output(policy.previewOutput)
    .mutation(({ ctx, input }) => previewPolicy(ctx, input)),
  saveFeePolicy: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/cities/{cityId}/pricing/fees', tags: ['Pricing'], summary: 'New fees from a moment on' } })
    .input(policy.saveFeePolicyInput)
    .output(contract.savedOutput)
    .mutation(({ ctx, input }) => saveFeePolicy(ctx, input)),
  recordPremises: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'PUT', path: '/admin/restaurants/{restaurantId}/premises', tags: ['Pricing'], summary: 'Specified premises in a year' } })
    .input(policy.recordPremisesInput)
    .output(policy.premisesOutput)
    .mutation(({ ctx, input }) => recordPremises(ctx, input)),
  saveSurgePolicy: roleProcedure(FINANCE)
    .meta({ openapi: { method: 'POST', path: '/admin/cities/{cityId}/pricing/surge', tags: ['Pricing'], summary: 'New surcharges from a moment on' } })
    .input(policy.saveSurgePolicyInput)
    .output(contract.savedOutput)
    .mutation(({ ctx, input }) => saveSurgePolicy(ctx, input)),
});
