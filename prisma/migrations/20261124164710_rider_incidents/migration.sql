-- CreateTable
CREATE TABLE "rider_incident" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "rider_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "delivery_status" TEXT NOT NULL,
    "released" BOOLEAN NOT NULL,
    "rests" BOOLEAN NOT NULL,
    "rested_at" TIMESTAMPTZ(3),
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" TEXT,
    "resolution" TEXT,

    CONSTRAINT "rider_incident_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rider_incident_rider_id_reported_at_idx" ON "rider_incident"("rider_id", "reported_at");

-- CreateIndex
CREATE INDEX "rider_incident_city_id_reported_at_idx" ON "rider_incident"("city_id", "reported_at");

-- CreateIndex
CREATE UNIQUE INDEX "rider_incident_order_id_rider_id_kind_key" ON "rider_incident"("order_id", "rider_id", "kind");

ALTER TABLE rider_incident ADD CONSTRAINT rider_incident_kind
  CHECK (kind IN ('vehicle', 'accident', 'unwell', 'unsafe', 'spilled', 'restaurant_closed', 'customer_missing', 'wrong_address'));
ALTER TABLE rider_incident ADD CONSTRAINT rider_incident_resolution
  CHECK ((resolved_at IS NULL) = (resolved_by IS NULL) AND (resolved_at IS NULL) = (resolution IS NULL));
CREATE INDEX rider_incident_open ON rider_incident (city_id) WHERE resolved_at IS NULL;
CREATE INDEX rider_incident_to_rest ON rider_incident (rider_id) WHERE rests AND rested_at IS NULL;
