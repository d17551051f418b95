-- CreateIndex
CREATE INDEX "delivery_city_id_created_at_idx" ON "delivery"("city_id", "created_at");
