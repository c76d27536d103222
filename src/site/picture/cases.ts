import type { Texts } from '../../claim/claim-file';
import { problemOf } from '../../decide/problem';
import { type ConcreteCase, concreteCases } from '../../engine/concrete-case';
import type { Problem } from '../../engine/engine';
import type { Subject } from './subject';

/** Pictures show no more instances of a claim. */
const most = 3;

const context = { seed: 'a picture', isOver: () => false };

/** What the instances of a claim put in for its names, or the claim itself where it leaves nothing open. */
export const casesOf = (problem: Problem): readonly ConcreteCase[] =>
  concreteCases(problem, context).cases.slice(0, most);

/** The claim with these values for some of its names. */
export const exampleOf = ({ claim }: Subject, texts: Texts): readonly ConcreteCase[] =>
  casesOf(problemOf(claim, [], [texts]));
