-- CreateTable
CREATE TABLE "stage_model" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "deliveries" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stage_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_stage" (
    "order_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3) NOT NULL,
    "said" DOUBLE PRECISION NOT NULL,
    "kitchen" DOUBLE PRECISION,
    "search" DOUBLE PRECISION,
    "approach" DOUBLE PRECISION,
    "counter" DOUBLE PRECISION,
    "hand_over" DOUBLE PRECISION,

    CONSTRAINT "delivery_stage_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "travel_trip" (
    "order_id" UUID NOT NULL,
    "leg" TEXT NOT NULL,
    "city_id" UUID NOT NULL,
    "from_lat" DOUBLE PRECISION NOT NULL,
    "from_lng" DOUBLE PRECISION NOT NULL,
    "to_lat" DOUBLE PRECISION NOT NULL,
    "to_lng" DOUBLE PRECISION NOT NULL,
    "departed_at" TIMESTAMPTZ(3) NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "road_m" DOUBLE PRECISION,
    "wet" BOOLEAN NOT NULL,

    CONSTRAINT "travel_trip_pkey" PRIMARY KEY ("order_id","leg")
);

-- CreateTable
CREATE TABLE "travel_model" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "trips" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "travel_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "travel_table" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "driver" TEXT NOT NULL,
    "otherwise" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "travel_table_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "stage_model_city_id_effective_from_key" ON "stage_model"("city_id", "effective_from");

-- CreateIndex
CREATE INDEX "delivery_stage_city_id_delivered_at_idx" ON "delivery_stage"("city_id", "delivered_at");

-- CreateIndex
CREATE INDEX "travel_trip_city_id_departed_at_idx" ON "travel_trip"("city_id", "departed_at");

-- CreateIndex
CREATE UNIQUE INDEX "travel_model_city_id_effective_from_key" ON "travel_model"("city_id", "effective_from");

-- CreateIndex
CREATE INDEX "travel_table_created_at_idx" ON "travel_table"("created_at");

-- What Prisma's schema can't say.
CREATE TRIGGER travel_model_append_only BEFORE UPDATE OR DELETE ON "travel_model" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stage_model_append_only BEFORE UPDATE OR DELETE ON "stage_model" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "travel_trip" ADD CONSTRAINT travel_trip_leg CHECK (leg IN ('to_pickup', 'to_drop'));
ALTER TABLE "travel_trip" ADD CONSTRAINT travel_trip_seconds CHECK (seconds > 0);
ALTER TABLE "delivery_stage" ADD CONSTRAINT delivery_stage_times CHECK (least(said, kitchen, search, approach, counter, hand_over) >= 0);
