// How much one question may suppose.

/** Most facts that one question supposes. */
export const supposedMax = 20;
