-- What Prisma's schema can't say.

ALTER TABLE menu_item ADD CONSTRAINT menu_item_stock_not_negative CHECK (stock >= 0);
ALTER TABLE menu_item ADD CONSTRAINT menu_item_mark CHECK (mark IN ('veg', 'nonveg', 'egg'));
ALTER TABLE add_on_group ADD CONSTRAINT add_on_group_bounds CHECK (minimum >= 0 AND maximum >= greatest(minimum, 1));
ALTER TABLE restaurant ADD CONSTRAINT restaurant_status CHECK (status IN ('pending', 'approved', 'suspended'));
ALTER TABLE rider ADD CONSTRAINT rider_status CHECK (status IN ('pending', 'approved', 'suspended'));
ALTER TABLE orders ADD CONSTRAINT orders_status
  CHECK (status IN ('payment_pending', 'scheduled', 'placed', 'accepted', 'ready', 'picked_up', 'delivered', 'cancelled'));
ALTER TABLE orders ADD CONSTRAINT orders_amounts CHECK (total_paise >= 0 AND items_paise >= 0 AND refund_paise BETWEEN 0 AND total_paise);
ALTER TABLE order_line ADD CONSTRAINT order_line_amounts CHECK (quantity > 0 AND unit_paise >= 0 AND total_paise = quantity * unit_paise);
ALTER TABLE payment ADD CONSTRAINT payment_amounts CHECK (amount_paise > 0 AND refunded_paise BETWEEN 0 AND amount_paise);
ALTER TABLE refund ADD CONSTRAINT refund_amount CHECK (amount_paise > 0);

-- A person holds a platform role once (NULLs are distinct in a plain unique index).
CREATE UNIQUE INDEX role_grant_platform_once ON role_grant (user_id, role) WHERE restaurant_id IS NULL;

-- The boards and the dispatcher look at the few orders that live, not at the history.
CREATE INDEX orders_live_by_restaurant ON orders (restaurant_id, placed_at)
  WHERE status IN ('payment_pending', 'scheduled', 'placed', 'accepted', 'ready', 'picked_up');
CREATE INDEX orders_live_by_city ON orders (city_id, placed_at)
  WHERE status IN ('payment_pending', 'scheduled', 'placed', 'accepted', 'ready', 'picked_up');
CREATE INDEX delivery_live ON delivery (city_id, dispatch_from) WHERE status NOT IN ('delivered', 'cancelled');

-- One open offer an order, and one a rider.
CREATE UNIQUE INDEX offer_open_by_order ON offer (order_id) WHERE status = 'open';
CREATE UNIQUE INDEX offer_open_by_rider ON offer (rider_id) WHERE status = 'open';

-- The audit and the event log only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_log_append_only BEFORE UPDATE OR DELETE ON event_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
