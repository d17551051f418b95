-- CreateTable
CREATE TABLE "delivery_escalation" (
    "order_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "city_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "rider_id" UUID,
    "level" SMALLINT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "cleared_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_escalation_pkey" PRIMARY KEY ("order_id","kind","since")
);

ALTER TABLE delivery_escalation ADD CONSTRAINT delivery_escalation_kind CHECK (kind IN ('kitchen_late', 'rider_silent') AND level > 0);
-- The few that are open, not the history.
CREATE INDEX delivery_escalation_open ON delivery_escalation (city_id, since) WHERE cleared_at IS NULL;
