-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "variant_id" UUID;
