/** Draws and checks that are made at once, where nobody waits for a page to answer. */
import { conclusionInTurns } from '../../src/casework/conclude/conclusion';
import { checkedInTurns, type FactsNow, type Rechecked } from '../../src/casework/draw/check';
import type { Certificate } from '../../src/casework/draw/certificate';
import { type DrawFacts, type Drawn, drawnInTurns } from '../../src/casework/draw/draw';
import type { Candidate, DrawRequest } from '../../src/casework/draw/request';
import { atOnce } from '../../src/casework/draw/turns';

export const drawOf = (
  request: DrawRequest,
  candidates: readonly Candidate[],
  reviewed: readonly string[],
  facts: DrawFacts,
): Drawn => atOnce(drawnInTurns(request, candidates, reviewed, facts));

export const checkedAgain = (
  certificate: Certificate,
  candidates: readonly Candidate[],
  reviewed: readonly string[] | null,
  facts: FactsNow,
): Rechecked => atOnce(checkedInTurns(certificate, candidates, reviewed, facts));

/** As `conclusionInTurns` concludes, without waiting. */
export const conclusionOf = (concluding: Parameters<typeof conclusionInTurns>[0]) =>
  atOnce(conclusionInTurns(concluding));
