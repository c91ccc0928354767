declare const simTime: unique symbol;

/** Simulated time: whole milliseconds since the level began. The only clock of the engine. */
export type SimTime = number & { readonly [simTime]: 'ms' };

/** Brands a number of milliseconds as simulated time. Fractions would break equality between strides, so they are cut. */
export function ms(value: number): SimTime {
  return Math.trunc(value) as SimTime;
}

/** Seconds to milliseconds. */
export function seconds(value: number): SimTime {
  return ms(value * 1_000);
}

/** Minutes to milliseconds. */
export function minutes(value: number): SimTime {
  return ms(value * 60_000);
}

/** Hours to milliseconds. */
export function hours(value: number): SimTime {
  return ms(value * 3_600_000);
}

/** The instant `delay` after `at`. */
export function after(at: SimTime, delay: number): SimTime {
  return ms(at + delay);
}
