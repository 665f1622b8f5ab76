import { type Term, term } from './term';

/** Terms of the records and their columns. */
export const RECORDS: readonly Term[] = [
  term(
    'broad-group',
    'broad groups',
    'The five groups of the Census: Asian, Black, Mixed, White and Other. Nineteen smaller groups lie within them.',
    ...['five broad groups', 'nineteen groups', '5+1', '18+1', '19+1'],
  ),
  term(
    'decision',
    'first decision',
    'A child may have many decisions. Counted this way, each child counts once: by the earliest in the period of those that a figure is out of.',
    ...['by their first decision', 'count children', 'unit'],
  ),
  term(
    'episode',
    'episode',
    'One stretch of being kept apart from others, from its start to its end. One child may have several.',
    ...['separation', 'event'],
  ),
  term(
    'extract',
    'extract',
    'One file of records, as the police, a court or a prison sent it.',
    ...['file', 'data set', 'dataset', 'microdata'],
  ),
  term(
    'not-recognised',
    'not recognised',
    'Something was written that the workbook cannot read. The record is kept and counted.',
  ),
  term('not-recorded', 'not recorded', 'Nothing was written down, so nobody knows.', 'missing', 'blank'),
  term(
    'not-stated',
    'not stated',
    'The child was asked and did not say. That is not the same as nothing written down.',
    ...['refused to say', 'unknown ethnicity'],
  ),
  term(
    'not-supplied',
    'not supplied',
    'The file has no such column, so the figure cannot be drawn. That is not a zero.',
    ...['silent', 'unavailable'],
  ),
  term(
    'observed',
    'observed ethnicity',
    'The group that an officer thought the child belongs to. It is never used in place of what the child said.',
    ...['officer observed', 'ic code', 'as seen'],
  ),
  term(
    'protected-pack',
    'protected pack',
    'A file of counts alone, from which no small count can be worked out. It cannot guard against what people know from elsewhere.',
    ...['pack', 'protection', 'disclosure control', 'suppression', 'public file'],
  ),
  term(
    'provisional',
    'provisional',
    'The numbers are not final. Late records may still change them.',
    ...['not final', 'status'],
  ),
  term(
    'synthetic',
    'synthetic data',
    'Made up by a computer to show how the workbook works. It is about no real child.',
    ...['sample', 'made up', 'fake'],
  ),
  term(
    'masked',
    'masked',
    'A small number is left out while others look on, in Panel mode, with what depends on it. Masking is not protection.',
  ),
  term(
    'withheld',
    'withheld',
    'A small number was left out to protect children, or one from which a small one could be worked out. In a file the mark [c] stands there.',
  ),
];

/** Terms of the law and the trade. */
export const TRADE: readonly Term[] = [
  term(
    'charge',
    'charge',
    'The child is sent to court for the offence. It is the heaviest of the decisions here.',
    'charged',
  ),
  term(
    'community-resolution',
    'community resolution',
    'The child makes up for a less serious offence without going to court. It is not a conviction.',
    ...['cr', 'outcome 8'],
  ),
  term(
    'conditional-caution',
    'youth conditional caution',
    'A formal warning with things that the child must do. A child who does not do them may be charged.',
    ...['ycc', 'conditional caution'],
  ),
  term(
    'gravity',
    'gravity score',
    'How serious the police count an offence to be, from 1 up to 4 or 5. The scale changed in 2023.',
    'seriousness',
  ),
  term(
    'kcpo',
    'knife crime prevention order',
    'A court order with rules for someone who carried a knife. It was tried in London from 2021 to 2023.',
    'kcpo',
  ),
  term(
    'looked-after',
    'looked after',
    'The council is in charge of the child’s care, in a foster home or a children’s home, say.',
    ...['in care', 'care status', 'lac'],
  ),
  term(
    'outcome-22',
    'outcome 22',
    'The police take no more action because the child takes part in help or learning. The child need not admit the offence.',
    ...['o22', 'deferred'],
  ),
  term(
    'remand',
    'remand',
    'The court decides where a child waits for trial: on bail, in council care, or in custody.',
    ...['ryda', 'rlaa', 'youth detention accommodation'],
  ),
  term(
    'send',
    'SEND',
    'Special educational needs and disabilities. An EHC plan sets out the help that a child with greater needs must get.',
    ...['sen support', 'ehc plan', 'special educational needs'],
  ),
  term(
    'youth-caution',
    'youth caution',
    'A formal warning for a child who admits the offence.',
    ...['yc', 'formal warning'],
  ),
];
