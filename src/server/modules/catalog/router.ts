import { VENDOR_ROLES } from '../../kernel/actor.ts';
import { publicProcedure, roleProcedure, router } from '../../trpc/procedures.ts';
import { archiveItem } from './commands/archive-item.ts';
import { pauseRestaurant } from './commands/pause-restaurant.ts';
import { reorderItems } from './commands/reorder-items.ts';
import { saveAddOnGroup } from './commands/save-add-on-group.ts';
import { saveItem } from './commands/save-item.ts';
import { saveSection } from './commands/save-section.ts';
import { setAccepting } from './commands/set-accepting.ts';
import { setBusy } from './commands/set-busy.ts';
import { setHours } from './commands/set-hours.ts';
import { setItemAvailability } from './commands/set-item-availability.ts';
import { setRestaurantStatus } from './commands/set-restaurant-status.ts';
import { setStock } from './commands/set-stock.ts';
import * as contract from './contract.ts';
import { adminRestaurants } from './queries/admin-restaurants.ts';
import { availability } from './queries/availability.ts';
import { cities } from './queries/cities.ts';
import { editableMenu } from './queries/editable-menu.ts';
import { hours } from './queries/hours.ts';
import { localities } from './queries/localities.ts';
import { myRestaurants } from './queries/my-restaurants.ts';
import { restaurant } from './queries/restaurant.ts';
import { serviceability } from './queries/serviceability.ts';

const MANAGER = ['vendor_owner', 'vendor_manager'] as const;
/** Who reads only: finance looks up whose an offer is. */
const STAFF = ['admin', 'operations', 'support', 'finance'] as const;
const OPS_WRITE = ['admin', 'operations'] as const;

export const catalogRouter = router({
  cities: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/cities', tags: ['Catalog'], summary: 'Cities served' } })
    .output(contract.citiesOutput)
    .query(({ ctx }) => cities(ctx)),
  localities: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/cities/{city}/localities', tags: ['Catalog'], summary: 'Localities of a city' } })
    .input(contract.localitiesInput)
    .output(contract.localitiesOutput)
    .query(({ ctx, input }) => localities(ctx, input)),
  serviceability: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/serviceability', tags: ['Catalog'], summary: 'Whether a place is served' } })
    .input(contract.serviceabilityInput)
    .output(contract.serviceabilityOutput)
    .query(({ ctx, input }) => serviceability(ctx, input)),
  restaurant: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/restaurants/{slug}', tags: ['Catalog'], summary: 'A restaurant and its menu' } })
    .input(contract.restaurantInput)
    .output(contract.restaurantOutput)
    .query(({ ctx, input }) => restaurant(ctx, input)),
  availability: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/restaurants/{restaurantId}/availability', tags: ['Catalog'], summary: 'What is open and in stock now' } })
    .input(contract.availabilityInput)
    .output(contract.availabilityOutput)
    .query(({ ctx, input }) => availability(ctx, input)),
  myRestaurants: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'GET', path: '/vendor/restaurants', tags: ['Catalog'], summary: 'Restaurants I work at' } })
    .output(contract.myRestaurantsOutput)
    .query(({ ctx }) => myRestaurants(ctx)),
  setAccepting: roleProcedure(MANAGER)
    .meta({ openapi: { method: 'POST', path: '/vendor/restaurants/{restaurantId}/accepting', tags: ['Catalog'], summary: 'Start or stop taking orders' } })
    .input(contract.setAcceptingInput)
    .output(contract.vendorRestaurant)
    .mutation(({ ctx, input }) => setAccepting(ctx, input)),
  pause: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'POST', path: '/vendor/restaurants/{restaurantId}/pause', tags: ['Catalog'], summary: 'Pause for some minutes' } })
    .input(contract.pauseInput)
    .output(contract.vendorRestaurant)
    .mutation(({ ctx, input }) => pauseRestaurant(ctx, input)),
  setBusy: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'POST', path: '/vendor/restaurants/{restaurantId}/busy', tags: ['Catalog'], summary: 'Busy mode' } })
    .input(contract.setBusyInput)
    .output(contract.vendorRestaurant)
    .mutation(({ ctx, input }) => setBusy(ctx, input)),
  hours: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'GET', path: '/vendor/restaurants/{restaurantId}/hours', tags: ['Catalog'], summary: 'Opening hours and holidays' } })
    .input(contract.ofRestaurant)
    .output(contract.hoursOutput)
    .query(({ ctx, input }) => hours(ctx, input)),
  setHours: roleProcedure(MANAGER)
    .meta({ openapi: { method: 'PUT', path: '/vendor/restaurants/{restaurantId}/hours', tags: ['Catalog'], summary: 'Set hours and holidays' } })
    .input(contract.setHoursInput)
    .output(contract.hoursOutput)
    .mutation(({ ctx, input }) => setHours(ctx, input)),
  editableMenu: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'GET', path: '/vendor/restaurants/{restaurantId}/menu', tags: ['Catalog'], summary: 'The menu, for editing' } })
    .input(contract.ofRestaurant)
    .output(contract.editableMenuOutput)
    .query(({ ctx, input }) => editableMenu(ctx, input)),
  saveSection: roleProcedure(MANAGER)
    .meta({ openapi: { method: 'POST', path: '/vendor/restaurants/{restaurantId}/sections', tags: ['Catalog'], summary: 'Save a section' } })
    .input(contract.saveSectionInput)
    .output(contract.savedOutput)
    .mutation(({ ctx, input }) => saveSection(ctx, input)),
  saveItem: roleProcedure(MANAGER)
    .meta({ openapi: { method: 'POST', path: '/vendor/restaurants/{restaurantId}/items', tags: ['Catalog'], summary: 'Save an item' } })
    .input(contract.saveItemInput)
    .output(contract.savedOutput)
    .mutation(({ ctx, input }) => saveItem(ctx, input)),
  archiveItem: roleProcedure(MANAGER)
    .meta({ openapi: { method: 'DELETE', path: '/vendor/restaurants/{restaurantId}/items/{itemId}', tags: ['Catalog'], summary: 'Take an item off the menu' } })
    .input(contract.archiveItemInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => archiveItem(ctx, input)),
  reorderItems: roleProcedure(MANAGER)
    .meta({
      openapi: {
        method: 'PUT',
        path: '/vendor/restaurants/{restaurantId}/sections/{sectionId}/order',
        tags: ['Catalog'],
        summary: 'Order the items of a section',
      },
    })
    .input(contract.reorderInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => reorderItems(ctx, input)),
  saveAddOnGroup: roleProcedure(MANAGER)
    .meta({ openapi: { method: 'POST', path: '/vendor/restaurants/{restaurantId}/add-on-groups', tags: ['Catalog'], summary: 'Save an add-on group' } })
    .input(contract.saveAddOnGroupInput)
    .output(contract.savedOutput)
    .mutation(({ ctx, input }) => saveAddOnGroup(ctx, input)),
  setItemAvailability: roleProcedure(VENDOR_ROLES)
    .meta({
      openapi: { method: 'POST', path: '/vendor/restaurants/{restaurantId}/items/{itemId}/availability', tags: ['Catalog'], summary: 'Sold out, or back' },
    })
    .input(contract.setItemAvailabilityInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => setItemAvailability(ctx, input)),
  setStock: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'POST', path: '/vendor/restaurants/{restaurantId}/items/{itemId}/stock', tags: ['Catalog'], summary: 'Count portions' } })
    .input(contract.setStockInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => setStock(ctx, input)),
  adminRestaurants: roleProcedure(STAFF)
    .meta({ openapi: { method: 'GET', path: '/admin/restaurants', tags: ['Catalog'], summary: 'Restaurants of the platform' } })
    .input(contract.adminRestaurantsInput)
    .output(contract.adminRestaurantsOutput)
    .query(({ ctx, input }) => adminRestaurants(ctx, input)),
  setRestaurantStatus: roleProcedure(OPS_WRITE)
    .meta({ openapi: { method: 'POST', path: '/admin/restaurants/{restaurantId}/status', tags: ['Catalog'], summary: 'Approve or suspend a restaurant' } })
    .input(contract.setRestaurantStatusInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => setRestaurantStatus(ctx, input)),
});
