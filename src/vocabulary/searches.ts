import { type CodeList, codeList } from './code-list';

/** What came of a search, as data.police.uk publishes it, from nothing to arrest. */
export const SEARCH_OUTCOME: CodeList = codeList('search_outcome', [
  ['nfa', 'No further action', 'a no further action disposal', 'nothing found - no further action'],
  ['warning', 'Khat or cannabis warning'],
  ['community_resolution', 'Community resolution'],
  ['penalty_notice', 'Penalty notice for disorder'],
  ['caution', 'Caution, simple or conditional', 'caution (simple or conditional)'],
  ['summons', 'Summons or charge by post', 'summons / charged by post'],
  ['arrest', 'Arrest'],
]);

export const SEARCH_TYPE: CodeList = codeList('search_type', [
  ['person', 'Person search'],
  ['person_and_vehicle', 'Person and vehicle search'],
  ['vehicle', 'Vehicle search'],
]);

/** The power that a search was made under. */
export const SEARCH_POWER: CodeList = codeList('legislation', [
  ['pace_1', 'Police and Criminal Evidence Act 1984, section 1', 'police and criminal evidence act 1984 (section 1)'],
  ['drugs_23', 'Misuse of Drugs Act 1971, section 23', 'misuse of drugs act 1971 (section 23)'],
  [
    'section_60',
    'Criminal Justice and Public Order Act 1994, section 60: without suspicion',
    'criminal justice and public order act 1994 (section 60)',
  ],
  ['firearms_47', 'Firearms Act 1968, section 47', 'firearms act 1968 (section 47)'],
  ['psychoactive_36', 'Psychoactive Substances Act 2016, section 36', 'psychoactive substances act 2016 (s36(2))'],
  ['customs_163', 'Customs and Excise Management Act 1979, section 163'],
  ['other', 'Another power'],
]);

export const SEARCH_OBJECT: CodeList = codeList('object_of_search', [
  ['drugs', 'Controlled drugs', 'psychoactive substances'],
  ['weapons', 'Offensive weapons'],
  ['firearms', 'Firearms'],
  ['stolen_goods', 'Stolen goods'],
  ['theft', 'Article for use in theft', 'articles for use in theft'],
  ['criminal_damage', 'Articles for use in criminal damage'],
  ['threat', 'Anything to threaten or harm anyone'],
  ['fireworks', 'Fireworks'],
  ['evidence', 'Evidence of offences under the Act'],
  ['other', 'Something else', 'goods on which duty has not been paid etc.'],
]);

/** The two forces that police London. */
export const LONDON_FORCES: readonly string[] = ['metropolitan', 'city_of_london'];

/** The territorial forces of England and Wales, those of London first. */
export const POLICE_FORCE: CodeList = codeList('police_force', [
  ['metropolitan', 'Metropolitan Police', 'metropolitan police service', 'met police', 'mps'],
  ['city_of_london', 'City of London Police'],
  ['avon_and_somerset', 'Avon and Somerset Police', 'avon and somerset constabulary'],
  ['bedfordshire', 'Bedfordshire Police'],
  ['cambridgeshire', 'Cambridgeshire Constabulary'],
  ['cheshire', 'Cheshire Constabulary'],
  ['cleveland', 'Cleveland Police'],
  ['cumbria', 'Cumbria Constabulary'],
  ['derbyshire', 'Derbyshire Constabulary'],
  ['devon_and_cornwall', 'Devon and Cornwall Police', 'devon & cornwall police'],
  ['dorset', 'Dorset Police'],
  ['durham', 'Durham Constabulary'],
  ['dyfed_powys', 'Dyfed-Powys Police'],
  ['essex', 'Essex Police'],
  ['gloucestershire', 'Gloucestershire Constabulary'],
  ['greater_manchester', 'Greater Manchester Police', 'gmp'],
  ['gwent', 'Gwent Police'],
  ['hampshire', 'Hampshire and Isle of Wight Constabulary', 'hampshire constabulary'],
  ['hertfordshire', 'Hertfordshire Constabulary'],
  ['humberside', 'Humberside Police'],
  ['kent', 'Kent Police'],
  ['lancashire', 'Lancashire Constabulary'],
  ['leicestershire', 'Leicestershire Police'],
  ['lincolnshire', 'Lincolnshire Police'],
  ['merseyside', 'Merseyside Police'],
  ['norfolk', 'Norfolk Constabulary'],
  ['north_wales', 'North Wales Police'],
  ['north_yorkshire', 'North Yorkshire Police'],
  ['northamptonshire', 'Northamptonshire Police'],
  ['northumbria', 'Northumbria Police'],
  ['nottinghamshire', 'Nottinghamshire Police'],
  ['south_wales', 'South Wales Police'],
  ['south_yorkshire', 'South Yorkshire Police'],
  ['staffordshire', 'Staffordshire Police'],
  ['suffolk', 'Suffolk Constabulary'],
  ['surrey', 'Surrey Police'],
  ['sussex', 'Sussex Police'],
  ['thames_valley', 'Thames Valley Police'],
  ['warwickshire', 'Warwickshire Police'],
  ['west_mercia', 'West Mercia Police'],
  ['west_midlands', 'West Midlands Police'],
  ['west_yorkshire', 'West Yorkshire Police'],
  ['wiltshire', 'Wiltshire Police'],
  ['british_transport', 'British Transport Police'],
]);
