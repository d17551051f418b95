-- DropIndex
DROP INDEX "sandbox_order_payment_id_key";

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "pickup_code_tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "sandbox_order" DROP COLUMN "payment_id",
DROP COLUMN "refunded_paise";

-- CreateTable
CREATE TABLE "sandbox_payment" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "refunded_paise" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sandbox_payment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sandbox_payment_order_id_idx" ON "sandbox_payment"("order_id");

-- AddForeignKey
ALTER TABLE "sandbox_payment" ADD CONSTRAINT "sandbox_payment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "sandbox_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE sandbox_payment ADD CONSTRAINT sandbox_payment_amounts CHECK (amount_paise > 0 AND refunded_paise BETWEEN 0 AND amount_paise);
