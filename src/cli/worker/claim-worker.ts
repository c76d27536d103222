import type { PlacedClaim } from '../../claim/places';
import { createMemories } from '../../number/memory';
import { checkClaim } from '../check-claim';
import type { ClaimLocation } from '../corpus';
import { solverAt } from '../solver/solver-relay';
import type { ClaimWorkerData } from './claim-pool';
import { serve, startData } from './serve';

const { options, solver: port } = startData<ClaimWorkerData>();
const means = { solver: solverAt(port), memories: createMemories() };

serve((location: ClaimLocation, note: (claim: PlacedClaim) => void) => checkClaim(location, options, means, note));
