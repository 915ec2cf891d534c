// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/feedback.h"

namespace sockeye
{

Judgement giveFeedback(const Sheet &sheet, const SheetQuestion &question, Work &work)
{
    const GivenAnswer given = work.answers.value(question.id);
    const Judgement judgement = judge(question, given, work);
    // What is right is not known while a run is missing: then the student was told that, and no more.
    const bool isTold = !judgement.expected.isEmpty() && !given.isEmpty();
    if (sheet.feedback != Feedback::Now || question.kind == AnswerKind::Long || !isTold)
        return judgement;
    GivenFeedback &feedback = work.feedback[question.id];
    if (judgement.verdict == Verdict::Right) {
        feedback.wasRight = true;
    } else if (!feedback.wasRight && feedback.lastAnswer != given.text) {
        ++feedback.notYet;
        feedback.lastAnswer = given.text;
    }
    return judgement;
}

std::optional<int> rightAtOnce(const Sheet &sheet, const Work &work)
{
    if (sheet.feedback != Feedback::Now || (work.feedback.isEmpty() && !work.answers.isEmpty()))
        return {};
    int count = 0;
    for (const SheetQuestion &question : sheet.questions) {
        const GivenFeedback feedback = work.feedback.value(question.id);
        count += feedback.wasRight && feedback.notYet == 0;
    }
    return count;
}

} // namespace sockeye
