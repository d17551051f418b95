-- New rows go into these indexes at once: a list of pending ones would be read through by every search until the next vacuum.
ALTER INDEX search_document_words_idx SET (fastupdate = off);
ALTER INDEX search_document_key_trgm_idx SET (fastupdate = off);
ALTER INDEX search_word_trgm_idx SET (fastupdate = off);
