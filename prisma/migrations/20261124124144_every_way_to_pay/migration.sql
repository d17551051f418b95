-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "wallet_paise" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "instrument" TEXT,
ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'order',
ADD COLUMN     "top_up_id" UUID,
ALTER COLUMN "order_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "sandbox_order" ADD COLUMN     "customer_id" TEXT;

-- AlterTable
ALTER TABLE "sandbox_payment" ADD COLUMN     "method" TEXT NOT NULL DEFAULT 'upi';

-- CreateTable
CREATE TABLE "cash_policy" (
    "city_id" UUID NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "limit_paise" INTEGER NOT NULL,
    "refusals" INTEGER NOT NULL,

    CONSTRAINT "cash_policy_pkey" PRIMARY KEY ("city_id","effective_from")
);

-- CreateTable
CREATE TABLE "gateway_customer" (
    "driver" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "gateway_id" TEXT NOT NULL,

    CONSTRAINT "gateway_customer_pkey" PRIMARY KEY ("driver","customer_id")
);

-- CreateTable
CREATE TABLE "sandbox_token" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "expiry_month" INTEGER NOT NULL,
    "expiry_year" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sandbox_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sandbox_token_customer_id_network_last4_key" ON "sandbox_token"("customer_id", "network", "last4");

-- CreateIndex
CREATE INDEX "payment_top_up_id_idx" ON "payment"("top_up_id");

ALTER TABLE orders ADD CONSTRAINT orders_wallet_part CHECK (wallet_paise BETWEEN 0 AND total_paise);
ALTER TABLE payment ADD CONSTRAINT payment_purpose CHECK (
  (purpose = 'order' AND order_id IS NOT NULL AND top_up_id IS NULL) OR (purpose = 'top_up' AND order_id IS NULL AND top_up_id IS NOT NULL)
);
ALTER TABLE cash_policy ADD CONSTRAINT cash_policy_sense CHECK (limit_paise >= 0 AND refusals > 0);
CREATE INDEX payment_top_ups_of_customer ON payment (customer_id) WHERE purpose = 'top_up';
