import { type Actor, worksAt } from '../../../kernel/actor.ts';

/** Whether the actor may change a restaurant's menu, prices and hours. */
export const mayManage = (actor: Actor, restaurantId: string): boolean => worksAt(actor, restaurantId, ['vendor_owner', 'vendor_manager']);

/** Whether the actor may run its day: see the menu, pause, mark sold out, count portions. The kitchen may. */
export const mayOperate = (actor: Actor, restaurantId: string): boolean => worksAt(actor, restaurantId);
