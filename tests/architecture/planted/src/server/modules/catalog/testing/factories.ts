export const aMenu = 1;
