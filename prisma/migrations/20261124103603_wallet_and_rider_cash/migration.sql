-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "arn" TEXT;

-- AlterTable
ALTER TABLE "sandbox_refund" ADD COLUMN     "arn" TEXT,
ADD COLUMN     "receipt" TEXT;

-- CreateTable
CREATE TABLE "wallet" (
    "customer_id" UUID NOT NULL,
    "balance_paise" INTEGER NOT NULL DEFAULT 0,
    "entry_count" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wallet_pkey" PRIMARY KEY ("customer_id")
);

-- CreateTable
CREATE TABLE "wallet_entry" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "balance_paise" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wallet_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rider_cash" (
    "rider_id" UUID NOT NULL,
    "in_hand_paise" INTEGER NOT NULL DEFAULT 0,
    "entry_count" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rider_cash_pkey" PRIMARY KEY ("rider_id")
);

-- CreateTable
CREATE TABLE "rider_cash_entry" (
    "id" UUID NOT NULL,
    "rider_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "in_hand_paise" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rider_cash_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "wallet_entry_key_key" ON "wallet_entry"("key");

-- CreateIndex
CREATE UNIQUE INDEX "wallet_entry_customer_id_number_key" ON "wallet_entry"("customer_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rider_cash_entry_key_key" ON "rider_cash_entry"("key");

-- CreateIndex
CREATE UNIQUE INDEX "rider_cash_entry_rider_id_number_key" ON "rider_cash_entry"("rider_id", "number");

-- AddForeignKey
ALTER TABLE "wallet_entry" ADD CONSTRAINT "wallet_entry_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "wallet"("customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rider_cash_entry" ADD CONSTRAINT "rider_cash_entry_rider_id_fkey" FOREIGN KEY ("rider_id") REFERENCES "rider_cash"("rider_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing is spent, and no cash handed in, that is not there.
ALTER TABLE wallet ADD CONSTRAINT wallet_balance CHECK (balance_paise >= 0);
ALTER TABLE wallet_entry ADD CONSTRAINT wallet_entry_amounts
  CHECK (kind IN ('top_up', 'spend', 'refund', 'credit') AND balance_paise >= 0 AND CASE WHEN kind = 'spend' THEN amount_paise < 0 ELSE amount_paise > 0 END);
ALTER TABLE rider_cash ADD CONSTRAINT rider_cash_in_hand CHECK (in_hand_paise >= 0);
ALTER TABLE rider_cash_entry ADD CONSTRAINT rider_cash_entry_amounts
  CHECK (kind IN ('collected', 'deposited', 'shortage') AND in_hand_paise >= 0 AND CASE WHEN kind = 'collected' THEN amount_paise > 0 ELSE amount_paise < 0 END);
