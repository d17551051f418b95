/** GST state codes in use, and the two of before (25 Daman and Diu, 28 the undivided Andhra Pradesh) that old documents still carry. */
const CODES = new Set([
  ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24'],
  ...['25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35', '36', '37', '38', '97', '99'],
]);

/** Union territories without a legislature, where UTGST stands in SGST's place (UTGST Act 2017, section 1). Delhi, Puducherry and Jammu and Kashmir levy SGST. */
const UTGST = new Set(['04', '25', '26', '31', '35', '38', '97']);

/** Whether the text is a two-digit GST state code. */
export const isStateCode = (code: string): boolean => CODES.has(code);

/** Whether the state's half of the tax is called UTGST. */
export const leviesUtgst = (code: string): boolean => UTGST.has(code);
