-- CreateTable
CREATE TABLE "surge_policy" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "steps" JSONB NOT NULL,
    "rain_paise" INTEGER NOT NULL,
    "festivals" JSONB NOT NULL,
    "cap_paise" INTEGER NOT NULL,

    CONSTRAINT "surge_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_offer" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "restaurant_id" UUID,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "kind" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "cap_paise" INTEGER,
    "minimum_paise" INTEGER NOT NULL DEFAULT 0,
    "restaurant_basis_points" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "schedule" JSONB,
    "budget_paise" BIGINT,
    "spent_paise" BIGINT NOT NULL DEFAULT 0,
    "per_customer" INTEGER,
    "first_order_only" BOOLEAN NOT NULL DEFAULT false,
    "stacks" BOOLEAN NOT NULL DEFAULT true,
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "price_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_redemption" (
    "order_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "restaurant_paise" INTEGER NOT NULL,
    "platform_paise" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "offer_redemption_pkey" PRIMARY KEY ("order_id","offer_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "surge_policy_city_id_effective_from_key" ON "surge_policy"("city_id", "effective_from");

-- CreateIndex
CREATE INDEX "price_offer_city_id_restaurant_id_active_idx" ON "price_offer"("city_id", "restaurant_id", "active");

-- CreateIndex
CREATE INDEX "offer_redemption_offer_id_customer_id_idx" ON "offer_redemption"("offer_id", "customer_id");

-- AddForeignKey
ALTER TABLE "offer_redemption" ADD CONSTRAINT "offer_redemption_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "price_offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema can't say.
ALTER TABLE "surge_policy" ADD CONSTRAINT "surge_policy_amounts" CHECK (rain_paise >= 0 AND cap_paise >= 0);
ALTER TABLE "price_offer" ADD CONSTRAINT "price_offer_kind" CHECK (
  (kind = 'percent' AND value BETWEEN 1 AND 10000) OR (kind = 'flat' AND value > 0) OR (kind = 'free_delivery' AND value = 0));
ALTER TABLE "price_offer" ADD CONSTRAINT "price_offer_amounts" CHECK (
  cap_paise > 0 AND minimum_paise >= 0 AND restaurant_basis_points BETWEEN 0 AND 10000 AND spent_paise >= 0
  AND per_customer > 0 AND (budget_paise IS NULL OR budget_paise >= spent_paise) AND ends_at > starts_at AND code = upper(code));
-- The restaurant pays only for its own.
ALTER TABLE "price_offer" ADD CONSTRAINT "price_offer_payer" CHECK (restaurant_id IS NOT NULL OR restaurant_basis_points = 0);
ALTER TABLE "offer_redemption" ADD CONSTRAINT "offer_redemption_amounts" CHECK (restaurant_paise >= 0 AND platform_paise >= 0 AND restaurant_paise + platform_paise > 0);
CREATE UNIQUE INDEX "price_offer_code" ON "price_offer" (city_id, restaurant_id, code) NULLS NOT DISTINCT WHERE code IS NOT NULL;
