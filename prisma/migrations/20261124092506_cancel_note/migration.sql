-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "cancel_note" TEXT;
