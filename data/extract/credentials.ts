import { isFields, Refused } from './json-fields';

/** Keys under which a name, a password or another secret is usually kept. */
const SECRET_KEY =
  /^(user(_?name)?|login|pass(word|wd|phrase)?|pwd|secret(_.*)?|.*_secret|token|.*_token|api_?key|access_?key.*|credentials?)$/i;

/** A name before an @ in an address, or a secret written into a connection text or a presigned address. */
const SECRET_TEXT = [
  /:\/\/[^/\s'"]*@/,
  /(^|[\s;?&'",(])(user(name)?|password|passwd|pwd|passfile|sslpassword|access_key_id|secret_access_key|session_token)\s*=/i,
  /[?&](x-amz-signature|x-amz-credential|awsaccesskeyid|sig|signature|token)=/i,
];

const IN_CONFIG = {
  what: 'The config holds a user name, a password or another secret.',
  remedy:
    'Take it out of the file, which may be passed on, and set it in the environment: CLICKHOUSE_USER and CLICKHOUSE_PASSWORD for ClickHouse, PGUSER and PGPASSWORD for Postgres.',
};

/** Refuses a config with a secret anywhere but in its mapping, whose keys are a supplier's column names. */
export function refuseSecrets(value: unknown, place = ''): void {
  if (typeof value === 'string' && holdsSecret(value)) throw new Refused({ ...IN_CONFIG, found: inPlace(place) });
  if (Array.isArray(value)) value.forEach((one: unknown) => refuseSecrets(one, place));
  if (!isFields(value)) return;
  for (const [key, inside] of Object.entries(value)) {
    const path = place === '' ? key : `${place}.${key}`;
    if (path === 'mapping' && isFields(inside)) continue;
    if (SECRET_KEY.test(key)) throw new Refused({ ...IN_CONFIG, found: `the key "${path}"` });
    refuseSecrets(inside, path);
  }
}

// What was found is named by its place and never printed: it would stand in a log.
const inPlace = (place: string): string => `something like it in "${place}"`;

/** Whether a text has a secret written into it. */
export function holdsSecret(text: string): boolean {
  return SECRET_TEXT.some((pattern) => pattern.test(text));
}
