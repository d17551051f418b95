-- CreateTable
CREATE TABLE "shift_slot" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "from_minute" SMALLINT NOT NULL,
    "to_minute" SMALLINT NOT NULL,
    "wanted" SMALLINT NOT NULL,

    CONSTRAINT "shift_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift_booking" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "rider_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "shift_booking_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "shift_slot_city_id_weekday_from_minute_to_minute_key" ON "shift_slot"("city_id", "weekday", "from_minute", "to_minute");

-- CreateIndex
CREATE INDEX "shift_booking_rider_id_ends_at_idx" ON "shift_booking"("rider_id", "ends_at");

-- CreateIndex
CREATE INDEX "shift_booking_city_id_starts_at_idx" ON "shift_booking"("city_id", "starts_at");

ALTER TABLE shift_slot ADD CONSTRAINT shift_slot_hours CHECK (weekday BETWEEN 0 AND 6 AND from_minute BETWEEN 0 AND 1439 AND to_minute - from_minute BETWEEN 60 AND 720);
ALTER TABLE shift_slot ADD CONSTRAINT shift_slot_wanted CHECK (wanted BETWEEN 0 AND 1000);
ALTER TABLE shift_booking ADD CONSTRAINT shift_booking_hours CHECK (ends_at > starts_at);
CREATE UNIQUE INDEX shift_booking_once ON shift_booking (rider_id, starts_at) WHERE cancelled_at IS NULL;
