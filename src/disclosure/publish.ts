declare const published: unique symbol;

/**
 * What may be shown to people. Presentation, export and screen accept nothing else, and only this file makes it,
 * so every number passes this door.
 */
export type Published<Value> = Value & { readonly [published]: true };

/** Who looks: an analyst on their own device sees exact figures. */
export type Mode = 'analyst';

/** Lets a measured value through under the rules of the mode. */
export function publish<Value extends object>(value: Value, mode: Mode): Published<Value> {
  switch (mode) {
    case 'analyst':
      return value as Published<Value>;
  }
}
