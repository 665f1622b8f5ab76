import { BOROUGHS } from './places';

/**
 * What people say for a borough beside its name: the boroughs that it was made of in 1965 and the parts by which it is
 * known. General knowledge, and only to look a borough up by: no file is read by it.
 */
const PLACES_SAID: Readonly<Record<string, readonly string[]>> = {
  'City of London': ['the City', 'square mile'],
  'Barking and Dagenham': ['Barking', 'Dagenham', 'LBBD'],
  Barnet: ['Finchley', 'Hendon', 'Edgware', 'Colindale'],
  Bexley: ['Bexleyheath', 'Erith', 'Sidcup', 'Crayford', 'Thamesmead'],
  Brent: ['Wembley', 'Willesden', 'Harlesden', 'Kilburn'],
  Bromley: ['Beckenham', 'Orpington', 'Penge'],
  Camden: ['Hampstead', 'Holborn', 'St Pancras', 'Kentish Town'],
  Croydon: ['Coulsdon', 'Purley', 'Thornton Heath'],
  Ealing: ['Acton', 'Southall'],
  Enfield: ['Edmonton', 'Southgate'],
  Greenwich: ['Woolwich', 'Eltham'],
  Hackney: ['Shoreditch', 'Stoke Newington', 'Dalston'],
  'Hammersmith and Fulham': ['Hammersmith', 'Fulham', 'LBHF', 'H&F'],
  Haringey: ['Tottenham', 'Hornsey', 'Wood Green'],
  Harrow: ['Pinner', 'Stanmore'],
  Havering: ['Romford', 'Hornchurch'],
  Hillingdon: ['Uxbridge', 'Hayes', 'Ruislip'],
  Hounslow: ['Brentford', 'Chiswick', 'Heston', 'Isleworth'],
  Islington: ['Finsbury', 'Holloway', 'Highbury'],
  'Kensington and Chelsea': ['Kensington', 'Chelsea', 'RBKC', 'K&C'],
  'Kingston upon Thames': ['Kingston', 'Surbiton', 'New Malden'],
  Lambeth: ['Brixton', 'Streatham', 'Stockwell'],
  Lewisham: ['Deptford', 'Catford'],
  Merton: ['Wimbledon', 'Mitcham', 'Morden'],
  Newham: ['East Ham', 'West Ham', 'Stratford', 'Canning Town'],
  Redbridge: ['Ilford', 'Wanstead', 'Woodford'],
  'Richmond upon Thames': ['Richmond', 'Twickenham', 'Barnes'],
  Southwark: ['Bermondsey', 'Camberwell', 'Peckham'],
  Sutton: ['Carshalton', 'Cheam'],
  'Tower Hamlets': ['Stepney', 'Poplar', 'Bethnal Green', 'Whitechapel', 'LBTH'],
  'Waltham Forest': ['Walthamstow', 'Leyton', 'Chingford', 'LBWF'],
  Wandsworth: ['Battersea', 'Putney', 'Tooting'],
  Westminster: ['Paddington', 'Marylebone', 'Pimlico'],
};

/** By GSS code: the three letters of the tile map, and what people say. */
export const BOROUGHS_SAID: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  BOROUGHS.map(({ code, label, short }) => [code, [short, ...(PLACES_SAID[label] ?? [])]]),
);

/** By id of an area: "NA BCU", as officers say it. */
export const AREAS_SAID: Readonly<Record<string, readonly string[]>> = {
  'bcu-ce': ['CE BCU', 'Central East'],
  'bcu-cn': ['CN BCU', 'Central North'],
  'bcu-cs': ['AS BCU', 'Central South'],
  'bcu-cw': ['AW BCU', 'Central West'],
  'bcu-ea': ['EA BCU', 'East Area'],
  'bcu-na': ['NA BCU', 'North Area'],
  'bcu-ne': ['NE BCU', 'North East'],
  'bcu-nw': ['NW BCU', 'North West'],
  'bcu-sn': ['SN BCU', 'South Area'],
  'bcu-se': ['SE BCU', 'South East'],
  'bcu-sw': ['SW BCU', 'South West'],
  'bcu-wa': ['WA BCU', 'West Area'],
  'cug-highbury': ['Highbury', 'Highbury Corner', 'Highbury court'],
};
