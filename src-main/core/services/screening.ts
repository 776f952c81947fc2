// Why: the legal gate's use cases under one name; each part stands in a file of its own.
// Must not: hold code.
export {
  allScreenings,
  getScreening,
  listScreenings,
  screenAll,
  screeningMatrix,
  screenOne,
} from './screening-read.ts';
export { answerQuestion, rejudge, setCondition, storeAnswer } from './screening-answers.ts';
export { signScreening, voidSignature } from './screening-signature.ts';
export { adoptNewRuleSet, planRuleSet, saveRuleSet } from './rule-sets.ts';
