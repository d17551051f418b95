import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { EditableMenu } from '../contract.ts';
import { GROUP, ISO, ITEM_FIELDS } from './menu-json.ts';

const EDITABLE = statement(
  'menu_for_editing',
  `SELECT json_build_object(
     'sections', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'names', s.names, 'rank', s.rank, 'items',
       (SELECT coalesce(json_agg(jsonb_build_object(${ITEM_FIELDS}) || jsonb_build_object('sectionId', i.section_id, 'rank', i.rank, 'basePricePaise', i.price_paise,
          'stock', i.stock, 'unavailableUntil', ${ISO('i.unavailable_until')},
          'addOnGroupIds', (SELECT coalesce(json_agg(ig.group_id ORDER BY ig.rank, ig.group_id), '[]') FROM item_add_on_group ig WHERE ig.item_id = i.id))
          ORDER BY i.rank, i.id), '[]')
        FROM menu_item i WHERE i.section_id = s.id AND i.archived_at IS NULL)) ORDER BY s.rank, s.id), '[]')
       FROM menu_section s WHERE s.restaurant_id = $1::uuid),
     'addOnGroups', (SELECT coalesce(json_agg(${GROUP} ORDER BY g.name, g.id), '[]') FROM add_on_group g WHERE g.restaurant_id = $1::uuid)) AS menu`,
);

/** The whole menu of a restaurant as its staff edits it, empty sections and prices of their own included. */
export async function readEditableMenu(ctx: Ctx, restaurantId: string): Promise<EditableMenu> {
  const [row] = await ctx.db.sql.rows<{ menu: EditableMenu }>(EDITABLE, [restaurantId]);
  return row?.menu ?? { sections: [], addOnGroups: [] };
}
