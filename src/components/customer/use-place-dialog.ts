'use client';

import { createContext, useContext } from 'react';

export const PlaceDialogContext = createContext<() => void>(() => {});

/** Opens the question where the food should go. */
export const usePlaceDialog = (): (() => void) => useContext(PlaceDialogContext);
