import type { Rule } from '../rule.ts'
import { abolishedTier } from './abolished-tier.ts'
import { acceptedExpired } from './accepted-expired.ts'
import { acceptedStale } from './accepted-stale.ts'
import { alwaysChecked } from './always-checked.ts'
import { appendixForm } from './appendix-form.ts'
import { appendixNotCited } from './appendix-not-cited.ts'
import { appendixNumber } from './appendix-number.ts'
import { appendixOption } from './appendix-option.ts'
import { badDate } from './bad-date.ts'
import { badId } from './bad-id.ts'
import { badValue } from './bad-value.ts'
import { blockNotAList } from './block-not-a-list.ts'
import { citationAfterPlan } from './citation-after-plan.ts'
import { citationDate } from './citation-date.ts'
import { citationDateForm } from './citation-date-form.ts'
import { citationFirstMention } from './citation-first-mention.ts'
import { citationInconsistent } from './citation-inconsistent.ts'
import { citationType } from './citation-type.ts'
import { citationYear } from './citation-year.ts'
import { collectiveLead } from './collective-lead.ts'
import { conflictMarker } from './conflict-marker.ts'
import { contradictoryTasks } from './contradictory-tasks.ts'
import { deadlineAmbiguous } from './deadline-ambiguous.ts'
import { deadlineBeforeIssue } from './deadline-before-issue.ts'
import { deadlineOnDemandOnly } from './deadline-on-demand-only.ts'
import { deadlineOutsidePeriod } from './deadline-outside-period.ts'
import { deadlineUnanchored } from './deadline-unanchored.ts'
import { deadlineUnread } from './deadline-unread.ts'
import { deadlineWithoutLatest } from './deadline-without-latest.ts'
import { deadlinesDisordered } from './deadlines-disordered.ts'
import { documentSymbol } from './document-symbol.ts'
import { doubleSpace } from './double-space.ts'
import { doubledWord } from './doubled-word.ts'
import { draftRound } from './draft-round.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateKey } from './duplicate-key.ts'
import { emptyValue } from './empty-value.ts'
import { endMark } from './end-mark.ts'
import { fieldNotPrinted } from './field-not-printed.ts'
import { fileTooLarge } from './file-too-large.ts'
import { filingForm } from './filing-form.ts'
import { footnoteCitedTwice } from './footnote-cited-twice.ts'
import { footnoteNotCited } from './footnote-not-cited.ts'
import { footnoteUndefined } from './footnote-undefined.ts'
import { genericLead } from './generic-lead.ts'
import { headingSkip } from './heading-skip.ts'
import { headingTooDeep } from './heading-too-deep.ts'
import { hiddenTask } from './hidden-task.ts'
import { html } from './html.ts'
import { idReused } from './id-reused.ts'
import { image } from './image.ts'
import { impossibleDay } from './impossible-day.ts'
import { issuedWithoutDay } from './issued-without-day.ts'
import { issuedWithoutNumber } from './issued-without-number.ts'
import { jointPlan } from './joint-plan.ts'
import { leadIsSupport } from './lead-is-support.ts'
import { leadOutsidePower } from './lead-outside-power.ts'
import { listedTwice } from './listed-twice.ts'
import { missingAuthority } from './missing-authority.ts'
import { missingBody } from './missing-body.ts'
import { missingContent } from './missing-content.ts'
import { missingDeadline } from './missing-deadline.ts'
import { missingFiling } from './missing-filing.ts'
import { missingGlyph } from './missing-glyph.ts'
import { missingKey } from './missing-key.ts'
import { missingLead } from './missing-lead.ts'
import { missingRecipients } from './missing-recipients.ts'
import { missingResult } from './missing-result.ts'
import { missingSignature } from './missing-signature.ts'
import { mixedSpelling } from './mixed-spelling.ts'
import { nameWithTitle } from './name-with-title.ts'
import { noFrontMatter } from './no-front-matter.ts'
import { notNfc } from './not-nfc.ts'
import { notText } from './not-text.ts'
import { numberForm } from './number-form.ts'
import { ongoingWithoutReport } from './ongoing-without-report.ts'
import { placeName } from './place-name.ts'
import { placeholder } from './placeholder.ts'
import { positionalId } from './positional-id.ts'
import { punctuationSpace } from './punctuation-space.ts'
import { quotedValue } from './quoted-value.ts'
import { recipientMark } from './recipient-mark.ts'
import { recurrenceOutsidePeriod } from './recurrence-outside-period.ts'
import { reportBeforeWorkEnds } from './report-before-work-ends.ts'
import { reportOnRestDay } from './report-on-rest-day.ts'
import { resultApproximate } from './result-approximate.ts'
import { resultFiller } from './result-filler.ts'
import { resultNotMeasurable } from './result-not-measurable.ts'
import { resultNumberUnread } from './result-number-unread.ts'
import { resultOutOfRange } from './result-out-of-range.ts'
import { resultWithoutBase } from './result-without-base.ts'
import { schoolYearUnknown } from './school-year-unknown.ts'
import { secretPlan } from './secret-plan.ts'
import { selfReference } from './self-reference.ts'
import { servesLaterTarget } from './serves-later-target.ts'
import { settingPath } from './setting-path.ts'
import { signatureAuthority } from './signature-authority.ts'
import { signatureByOrder } from './signature-by-order.ts'
import { signatureCaps } from './signature-caps.ts'
import { signatureDeputy } from './signature-deputy.ts'
import { signaturePrefix } from './signature-prefix.ts'
import { similarTasks } from './similar-tasks.ts'
import { straightQuotes } from './straight-quotes.ts'
import { symbolForm } from './symbol-form.ts'
import { targetNotMeasurable } from './target-not-measurable.ts'
import { targetWithoutOwner } from './target-without-owner.ts'
import { templateProvisional } from './template-provisional.ts'
import { templateShape } from './template-shape.ts'
import { templateValue } from './template-value.ts'
import { titleForm } from './title-form.ts'
import { toneMarkStyle } from './tone-mark-style.ts'
import { tooLong } from './too-long.ts'
import { trajectoryNotRising } from './trajectory-not-rising.ts'
import { twoLeads } from './two-leads.ts'
import { typedNumber } from './typed-number.ts'
import { unitCycle } from './unit-cycle.ts'
import { unitNotAddressed } from './unit-not-addressed.ts'
import { unitNotInForce } from './unit-not-in-force.ts'
import { unitWithoutTask } from './unit-without-task.ts'
import { unknownBlock } from './unknown-block.ts'
import { unknownKey } from './unknown-key.ts'
import { unknownReport } from './unknown-report.ts'
import { unknownRule } from './unknown-rule.ts'
import { unknownTarget } from './unknown-target.ts'
import { unknownUnit } from './unknown-unit.ts'
import { unpairedQuote } from './unpaired-quote.ts'
import { unsupportedMarkdown } from './unsupported-markdown.ts'
import { vagueWork } from './vague-work.ts'
import { valueMarkup } from './value-markup.ts'
import { weekdayMismatch } from './weekday-mismatch.ts'
import { windowLength } from './window-length.ts'
import { wordsAgainstValue } from './words-against-value.ts'
import { wrongType } from './wrong-type.ts'
import { yamlAlias } from './yaml-alias.ts'
import { yamlSyntax } from './yaml-syntax.ts'

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  abolishedTier,
  acceptedExpired,
  acceptedStale,
  alwaysChecked,
  appendixForm,
  appendixNotCited,
  appendixNumber,
  appendixOption,
  badDate,
  badId,
  badValue,
  blockNotAList,
  citationAfterPlan,
  citationDateForm,
  citationDate,
  citationFirstMention,
  citationInconsistent,
  citationType,
  citationYear,
  collectiveLead,
  conflictMarker,
  contradictoryTasks,
  deadlineAmbiguous,
  deadlineBeforeIssue,
  deadlineOnDemandOnly,
  deadlineOutsidePeriod,
  deadlineUnanchored,
  deadlineUnread,
  deadlineWithoutLatest,
  deadlinesDisordered,
  documentSymbol,
  doubleSpace,
  doubledWord,
  draftRound,
  duplicateId,
  duplicateKey,
  emptyValue,
  endMark,
  fieldNotPrinted,
  fileTooLarge,
  filingForm,
  footnoteCitedTwice,
  footnoteNotCited,
  footnoteUndefined,
  genericLead,
  headingSkip,
  headingTooDeep,
  hiddenTask,
  html,
  idReused,
  image,
  impossibleDay,
  issuedWithoutDay,
  issuedWithoutNumber,
  jointPlan,
  leadIsSupport,
  leadOutsidePower,
  listedTwice,
  missingAuthority,
  missingBody,
  missingContent,
  missingDeadline,
  missingFiling,
  missingGlyph,
  missingKey,
  missingLead,
  missingRecipients,
  missingResult,
  missingSignature,
  mixedSpelling,
  nameWithTitle,
  noFrontMatter,
  notNfc,
  notText,
  numberForm,
  ongoingWithoutReport,
  placeName,
  placeholder,
  positionalId,
  punctuationSpace,
  quotedValue,
  recipientMark,
  recurrenceOutsidePeriod,
  reportBeforeWorkEnds,
  reportOnRestDay,
  resultApproximate,
  resultFiller,
  resultNotMeasurable,
  resultNumberUnread,
  resultOutOfRange,
  resultWithoutBase,
  schoolYearUnknown,
  secretPlan,
  selfReference,
  servesLaterTarget,
  settingPath,
  signatureAuthority,
  signatureByOrder,
  signatureCaps,
  signatureDeputy,
  signaturePrefix,
  similarTasks,
  straightQuotes,
  symbolForm,
  targetNotMeasurable,
  targetWithoutOwner,
  templateProvisional,
  templateShape,
  templateValue,
  titleForm,
  toneMarkStyle,
  tooLong,
  trajectoryNotRising,
  twoLeads,
  typedNumber,
  unitCycle,
  unitNotAddressed,
  unitNotInForce,
  unitWithoutTask,
  unknownBlock,
  unknownKey,
  unknownReport,
  unknownRule,
  unknownTarget,
  unknownUnit,
  unpairedQuote,
  unsupportedMarkdown,
  vagueWork,
  valueMarkup,
  weekdayMismatch,
  windowLength,
  wordsAgainstValue,
  wrongType,
  yamlAlias,
  yamlSyntax,
]
