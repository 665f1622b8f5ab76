/** Whether this page can seal and unseal: over plain http, other than on this computer, browsers have no cryptography. */
export const canSeal = (): boolean => 'subtle' in crypto;
