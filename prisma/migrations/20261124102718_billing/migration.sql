-- CreateTable
CREATE TABLE "platform_registration" (
    "id" UUID NOT NULL,
    "state_code" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "legal_name" TEXT NOT NULL,
    "address_line" TEXT NOT NULL,
    "pin" TEXT NOT NULL,
    "gstin" TEXT NOT NULL,

    CONSTRAINT "platform_registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_series" (
    "id" UUID NOT NULL,
    "supplier" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "document_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tax_document" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "series_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "order_id" UUID,
    "customer_id" UUID,
    "restaurant_id" UUID,
    "original_id" UUID,
    "place_of_supply" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "taxable_paise" INTEGER NOT NULL,
    "cgst_paise" INTEGER NOT NULL,
    "sgst_paise" INTEGER NOT NULL,
    "igst_paise" INTEGER NOT NULL,
    "total_paise" INTEGER NOT NULL,

    CONSTRAINT "tax_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "platform_registration_state_code_effective_from_key" ON "platform_registration"("state_code", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "document_series_supplier_kind_financial_year_key" ON "document_series"("supplier", "kind", "financial_year");

-- CreateIndex
CREATE UNIQUE INDEX "tax_document_key_key" ON "tax_document"("key");

-- CreateIndex
CREATE INDEX "tax_document_order_id_idx" ON "tax_document"("order_id");

-- CreateIndex
CREATE INDEX "tax_document_original_id_idx" ON "tax_document"("original_id");

-- CreateIndex
CREATE INDEX "tax_document_restaurant_id_issued_at_idx" ON "tax_document"("restaurant_id", "issued_at");

-- CreateIndex
CREATE INDEX "tax_document_issued_at_idx" ON "tax_document"("issued_at");

-- CreateIndex
CREATE UNIQUE INDEX "tax_document_series_id_sequence_key" ON "tax_document"("series_id", "sequence");

-- A tax document is corrected by another, never changed.
CREATE TRIGGER tax_document_append_only BEFORE UPDATE OR DELETE ON tax_document FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE tax_document ADD CONSTRAINT tax_document_number_form CHECK (number ~ '^[A-Za-z0-9/-]{1,16}$');
ALTER TABLE tax_document ADD CONSTRAINT tax_document_sums CHECK (total_paise = taxable_paise + cgst_paise + sgst_paise + igst_paise AND cgst_paise = sgst_paise);
