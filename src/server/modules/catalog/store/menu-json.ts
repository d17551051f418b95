// Parts of statements that build the menu as JSON in the database: one round trip, nothing to put together here.

export const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Variants of item `i`, in order. */
export const VARIANTS_OF_ITEM = `(SELECT coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'names', v.names, 'note', v.note, 'pricePaise', v.price_paise)
    ORDER BY v.rank, v.id), '[]') FROM item_variant v WHERE v.item_id = i.id)`;

/** Options of add-on group `g`, in order. */
export const OPTIONS_OF_GROUP = `(SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'names', o.names, 'mark', o.mark, 'pricePaise', o.price_paise,
    'available', o.available) ORDER BY o.rank, o.id), '[]') FROM add_on_option o WHERE o.group_id = g.id)`;

export const GROUP = `json_build_object('id', g.id, 'name', g.name, 'names', g.names, 'minimum', g.minimum, 'maximum', g.maximum, 'options', ${OPTIONS_OF_GROUP})`;

/** Add-on groups of item `i`, in order. */
export const GROUPS_OF_ITEM = `(SELECT coalesce(json_agg(${GROUP} ORDER BY ig.rank, g.id), '[]') FROM item_add_on_group ig JOIN add_on_group g ON g.id = ig.group_id
    WHERE ig.item_id = i.id)`;

/** The fields every reader of item `i` sees; the price is that of the cheapest variant where there are variants. */
export const ITEM_FIELDS = `'id', i.id, 'name', i.name, 'names', i.names, 'description', i.description, 'descriptions', i.descriptions, 'mark', i.mark, 'jain', i.jain,
    'spicy', i.spicy, 'bestseller', i.bestseller, 'pricePaise', coalesce((SELECT min(v.price_paise) FROM item_variant v WHERE v.item_id = i.id), i.price_paise),
    'picture', i.picture, 'servedFrom', i.served_from, 'servedTo', i.served_to, 'variants', ${VARIANTS_OF_ITEM}, 'addOnGroups', ${GROUPS_OF_ITEM}`;

/** Mean rating of restaurant `r` to one decimal; null without ratings. */
export const RATING = `CASE WHEN r.rating_count > 0 THEN round(r.rating_sum::numeric / r.rating_count, 1) END`;

/** Hours of restaurant `r`, by weekday and time. */
export const HOURS = `(SELECT coalesce(json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes) ORDER BY h.weekday, h.opens), '[]')
    FROM restaurant_hours h WHERE h.restaurant_id = r.id)`;

/** Dates of the holidays of restaurant `r`. */
export const HOLIDAYS = `(SELECT coalesce(json_agg(d.date ORDER BY d.date), '[]') FROM restaurant_holiday d WHERE d.restaurant_id = r.id)`;
