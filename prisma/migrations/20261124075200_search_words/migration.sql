-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- A few thousand words are compared letter by letter, not every dish: what is typed finds its words here, the words find the dishes.
CREATE INDEX search_word_trgm_idx ON search_word USING gin (word gin_trgm_ops);
CREATE INDEX search_document_words_idx ON search_document USING gin (string_to_array(key, ' '));
