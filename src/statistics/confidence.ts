/** Standard deviations to either side that hold 95 of 100 results of the normal curve. */
export const NORMAL_95 = 1.96;

/** With fewer answers a margin is wider than any change worth telling: too few to judge. */
export const FEWEST_ANSWERS = 30;
