-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "order_fact" (
    "order_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "city_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "rider_id" UUID,
    "status" TEXT NOT NULL,
    "total_paise" INTEGER NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "promised_to" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "ready_at" TIMESTAMPTZ(3),
    "picked_up_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,

    CONSTRAINT "order_fact_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "city" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "state_code" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Kolkata',
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "languages" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "city_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "locality" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "pin" TEXT,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "locality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zone" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "cells" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restaurant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "city_id" UUID NOT NULL,
    "locality_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "address_line" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "cuisines" TEXT[],
    "pure_veg" BOOLEAN NOT NULL DEFAULT false,
    "jain_options" BOOLEAN NOT NULL DEFAULT false,
    "price_for_two" INTEGER NOT NULL,
    "picture" TEXT NOT NULL,
    "rating_sum" INTEGER NOT NULL DEFAULT 0,
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "prep_minutes" INTEGER NOT NULL,
    "radius_m" INTEGER NOT NULL DEFAULT 6000,
    "minimum_paise" INTEGER NOT NULL DEFAULT 0,
    "packaging_paise" INTEGER NOT NULL DEFAULT 0,
    "free_delivery_above_paise" INTEGER,
    "sponsored" BOOLEAN NOT NULL DEFAULT false,
    "fssai" TEXT NOT NULL,
    "gstin" TEXT,
    "gst_status" TEXT NOT NULL DEFAULT 'regular',
    "specified_premises" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "status_reason" TEXT,
    "accepting_orders" BOOLEAN NOT NULL DEFAULT true,
    "paused_until" TIMESTAMPTZ(3),
    "busy" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "restaurant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restaurant_hours" (
    "id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens" INTEGER NOT NULL,
    "closes" INTEGER NOT NULL,

    CONSTRAINT "restaurant_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restaurant_holiday" (
    "restaurant_id" UUID NOT NULL,
    "date" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "restaurant_holiday_pkey" PRIMARY KEY ("restaurant_id","date")
);

-- CreateTable
CREATE TABLE "menu_section" (
    "id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "menu_section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "menu_item" (
    "id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "description" TEXT NOT NULL,
    "descriptions" JSONB NOT NULL,
    "mark" TEXT NOT NULL,
    "jain" BOOLEAN NOT NULL DEFAULT false,
    "spicy" BOOLEAN NOT NULL DEFAULT false,
    "bestseller" BOOLEAN NOT NULL DEFAULT false,
    "price_paise" INTEGER NOT NULL,
    "picture" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "served_from" INTEGER,
    "served_to" INTEGER,
    "stock" INTEGER,
    "unavailable_until" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "menu_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_variant" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "note" TEXT,
    "price_paise" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "item_variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "add_on_group" (
    "id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "minimum" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,

    CONSTRAINT "add_on_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "add_on_option" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "mark" TEXT NOT NULL,
    "price_paise" INTEGER NOT NULL,
    "available" BOOLEAN NOT NULL DEFAULT true,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "add_on_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_add_on_group" (
    "item_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "item_add_on_group_pkey" PRIMARY KEY ("item_id","group_id")
);

-- CreateTable
CREATE TABLE "favourite" (
    "user_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "favourite_pkey" PRIMARY KEY ("user_id","restaurant_id")
);

-- CreateTable
CREATE TABLE "search_document" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "city_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "mark" TEXT,
    "price_paise" INTEGER,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rider" (
    "user_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "vehicle" TEXT NOT NULL,
    "plate" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "status_reason" TEXT,
    "online" BOOLEAN NOT NULL DEFAULT false,
    "online_since" TIMESTAMPTZ(3),
    "rating_sum" INTEGER NOT NULL DEFAULT 0,
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "simulated" BOOLEAN NOT NULL DEFAULT false,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "position_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rider_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "order_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "rider_id" UUID,
    "pickup_lat" DOUBLE PRECISION NOT NULL,
    "pickup_lng" DOUBLE PRECISION NOT NULL,
    "drop_lat" DOUBLE PRECISION NOT NULL,
    "drop_lng" DOUBLE PRECISION NOT NULL,
    "distance_m" INTEGER NOT NULL,
    "ready_by" TIMESTAMPTZ(3) NOT NULL,
    "dispatch_from" TIMESTAMPTZ(3) NOT NULL,
    "pay_paise" INTEGER,
    "pay_parts" JSONB,
    "assigned_at" TIMESTAMPTZ(3),
    "arrived_pickup_at" TIMESTAMPTZ(3),
    "picked_up_at" TIMESTAMPTZ(3),
    "arrived_drop_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "rider_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "pay_paise" INTEGER NOT NULL,
    "pay_parts" JSONB NOT NULL,
    "pickup_m" INTEGER NOT NULL,
    "reason" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rider_position" (
    "rider_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "order_id" UUID,

    CONSTRAINT "rider_position_pkey" PRIMARY KEY ("rider_id","at")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "name" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "password_hash" TEXT,
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "restaurant_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "otp_challenge" (
    "id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "otp_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token_hash" TEXT,
    "user_agent" TEXT,
    "ip" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "landmark" TEXT,
    "instructions" TEXT,
    "pin" TEXT,
    "city_id" UUID NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "tender" TEXT NOT NULL,
    "bill" JSONB NOT NULL,
    "total_paise" INTEGER NOT NULL,
    "items_paise" INTEGER NOT NULL,
    "address" JSONB NOT NULL,
    "restaurant_name" TEXT NOT NULL,
    "distance_m" INTEGER NOT NULL,
    "note" TEXT,
    "cutlery" BOOLEAN NOT NULL DEFAULT false,
    "scheduled_for" TIMESTAMPTZ(3),
    "prep_minutes" INTEGER NOT NULL,
    "promised_from" TIMESTAMPTZ(3) NOT NULL,
    "promised_to" TIMESTAMPTZ(3) NOT NULL,
    "pickup_code" TEXT NOT NULL,
    "drop_code" TEXT NOT NULL,
    "drop_code_tries" INTEGER NOT NULL DEFAULT 0,
    "rider_id" UUID,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirm_by" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "ready_at" TIMESTAMPTZ(3),
    "picked_up_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" TEXT,
    "cancel_reason" TEXT,
    "refund_paise" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "variant_name" TEXT,
    "add_ons" JSONB NOT NULL,
    "note" TEXT,
    "quantity" INTEGER NOT NULL,
    "unit_paise" INTEGER NOT NULL,
    "total_paise" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "driver" TEXT NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "refunded_paise" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "gateway_order_id" TEXT,
    "gateway_payment_id" TEXT,
    "failure_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "captured_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "borne_by" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "gateway_refund_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "event_id" TEXT NOT NULL,
    "driver" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "sandbox_order" (
    "id" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "upi_ref" TEXT NOT NULL,
    "payment_id" TEXT,
    "refunded_paise" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sandbox_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_log" (
    "seq" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "aggregate" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "event_log_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "event_cursor" (
    "subscriber" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_cursor_pkey" PRIMARY KEY ("subscriber")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "ip" TEXT,
    "request_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "fee_policy" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "delivery_slabs" JSONB NOT NULL,
    "platform_fee_paise" INTEGER NOT NULL,
    "small_order_below_paise" INTEGER NOT NULL DEFAULT 0,
    "small_order_fee_paise" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "fee_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tax_rate" (
    "id" UUID NOT NULL,
    "supply" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "basis_points" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "tax_rate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "order_fact_placed_at_idx" ON "order_fact"("placed_at");

-- CreateIndex
CREATE INDEX "order_fact_city_id_placed_at_idx" ON "order_fact"("city_id", "placed_at");

-- CreateIndex
CREATE INDEX "order_fact_restaurant_id_placed_at_idx" ON "order_fact"("restaurant_id", "placed_at");

-- CreateIndex
CREATE UNIQUE INDEX "city_slug_key" ON "city"("slug");

-- CreateIndex
CREATE INDEX "locality_city_id_idx" ON "locality"("city_id");

-- CreateIndex
CREATE INDEX "zone_city_id_idx" ON "zone"("city_id");

-- CreateIndex
CREATE INDEX "zone_cells_idx" ON "zone" USING GIN ("cells");

-- CreateIndex
CREATE UNIQUE INDEX "restaurant_slug_key" ON "restaurant"("slug");

-- CreateIndex
CREATE INDEX "restaurant_city_id_status_idx" ON "restaurant"("city_id", "status");

-- CreateIndex
CREATE INDEX "restaurant_hours_restaurant_id_idx" ON "restaurant_hours"("restaurant_id");

-- CreateIndex
CREATE INDEX "menu_section_restaurant_id_idx" ON "menu_section"("restaurant_id");

-- CreateIndex
CREATE INDEX "menu_item_restaurant_id_idx" ON "menu_item"("restaurant_id");

-- CreateIndex
CREATE INDEX "item_variant_item_id_idx" ON "item_variant"("item_id");

-- CreateIndex
CREATE INDEX "add_on_group_restaurant_id_idx" ON "add_on_group"("restaurant_id");

-- CreateIndex
CREATE INDEX "add_on_option_group_id_idx" ON "add_on_option"("group_id");

-- CreateIndex
CREATE INDEX "item_add_on_group_group_id_idx" ON "item_add_on_group"("group_id");

-- CreateIndex
CREATE INDEX "search_document_city_id_kind_idx" ON "search_document"("city_id", "kind");

-- CreateIndex
CREATE INDEX "search_document_restaurant_id_idx" ON "search_document"("restaurant_id");

-- CreateIndex
CREATE INDEX "rider_city_id_online_idx" ON "rider"("city_id", "online");

-- CreateIndex
CREATE INDEX "delivery_city_id_status_idx" ON "delivery"("city_id", "status");

-- CreateIndex
CREATE INDEX "delivery_rider_id_delivered_at_idx" ON "delivery"("rider_id", "delivered_at");

-- CreateIndex
CREATE INDEX "offer_rider_id_status_idx" ON "offer"("rider_id", "status");

-- CreateIndex
CREATE INDEX "offer_order_id_idx" ON "offer"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_phone_key" ON "user_account"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "role_grant_restaurant_id_idx" ON "role_grant"("restaurant_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_user_id_role_restaurant_id_key" ON "role_grant"("user_id", "role", "restaurant_id");

-- CreateIndex
CREATE INDEX "otp_challenge_phone_created_at_idx" ON "otp_challenge"("phone", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "address_user_id_idx" ON "address"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "orders_code_key" ON "orders"("code");

-- CreateIndex
CREATE INDEX "orders_customer_id_placed_at_idx" ON "orders"("customer_id", "placed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_restaurant_id_placed_at_idx" ON "orders"("restaurant_id", "placed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_city_id_placed_at_idx" ON "orders"("city_id", "placed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_rider_id_idx" ON "orders"("rider_id");

-- CreateIndex
CREATE INDEX "order_line_order_id_idx" ON "order_line"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_gateway_order_id_key" ON "payment"("gateway_order_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_gateway_payment_id_key" ON "payment"("gateway_payment_id");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_gateway_refund_id_key" ON "refund"("gateway_refund_id");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "sandbox_order_receipt_key" ON "sandbox_order"("receipt");

-- CreateIndex
CREATE UNIQUE INDEX "sandbox_order_upi_ref_key" ON "sandbox_order"("upi_ref");

-- CreateIndex
CREATE UNIQUE INDEX "sandbox_order_payment_id_key" ON "sandbox_order"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_log_id_key" ON "event_log"("id");

-- CreateIndex
CREATE INDEX "event_log_aggregate_aggregate_id_seq_idx" ON "event_log"("aggregate", "aggregate_id", "seq");

-- CreateIndex
CREATE INDEX "audit_log_subject_subject_id_at_idx" ON "audit_log"("subject", "subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_log_at_idx" ON "audit_log"("at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "fee_policy_city_id_effective_from_key" ON "fee_policy"("city_id", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "tax_rate_supply_effective_from_key" ON "tax_rate"("supply", "effective_from");

-- AddForeignKey
ALTER TABLE "locality" ADD CONSTRAINT "locality_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zone" ADD CONSTRAINT "zone_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restaurant" ADD CONSTRAINT "restaurant_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restaurant_hours" ADD CONSTRAINT "restaurant_hours_restaurant_id_fkey" FOREIGN KEY ("restaurant_id") REFERENCES "restaurant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restaurant_holiday" ADD CONSTRAINT "restaurant_holiday_restaurant_id_fkey" FOREIGN KEY ("restaurant_id") REFERENCES "restaurant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "menu_section" ADD CONSTRAINT "menu_section_restaurant_id_fkey" FOREIGN KEY ("restaurant_id") REFERENCES "restaurant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "menu_item" ADD CONSTRAINT "menu_item_restaurant_id_fkey" FOREIGN KEY ("restaurant_id") REFERENCES "restaurant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "menu_item" ADD CONSTRAINT "menu_item_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "menu_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_variant" ADD CONSTRAINT "item_variant_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "menu_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "add_on_group" ADD CONSTRAINT "add_on_group_restaurant_id_fkey" FOREIGN KEY ("restaurant_id") REFERENCES "restaurant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "add_on_option" ADD CONSTRAINT "add_on_option_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "add_on_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_add_on_group" ADD CONSTRAINT "item_add_on_group_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "menu_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_add_on_group" ADD CONSTRAINT "item_add_on_group_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "add_on_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "delivery"("order_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
