export const anOrder = 1;
