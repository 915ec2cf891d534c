// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/answer.h"
#include "core/worksheet/expression.h"

namespace sockeye
{

/// How an answer was.
enum class Verdict : quint8 {
    Right,
    Partly, ///< a mistake that is known, and worth something
    NotYet,
    Missing, ///< there is no answer
    ByHand, ///< a person marks it: a long answer, or one that the sheet can't judge
};

struct Judgement {
    Verdict verdict = Verdict::Missing;
    double points = 0; ///< of a person's none
    QString expected; ///< as it stands in a file: a number with a point; empty where it is not known
    QString remark; ///< the mistake's sentence, or why it can't be judged
    int mistake = 0; ///< which, from 1; 0: none that is known
};

/// The right answer for one student in the form that normalAnswer() gives. NoSuchName where a run is missing, BadInput
/// where the sheet is wrong; the sentence names the question: "q4: 2 rows".
Result<SheetValue> rightAnswer(const SheetQuestion &question, const RunSource &source);
/// The same for the mistake \a mistake.
Result<SheetValue> mistakenAnswer(const SheetQuestion &question, const SheetMistake &mistake, const RunSource &source);
/// Whether \a given, as normalAnswer() gives it, is \a value within the tolerance.
bool isAnswer(const SheetQuestion &question, const QString &given, const SheetValue &value);

/// Judges \a given by the student's own runs. A known mistake has the right answer's tolerance, grown as many times as
/// the mistake is larger than the right answer. A sheet that is wrong never makes a student's answer wrong: it is left
/// to a person then. Main thread: remarks are translated.
Judgement judge(const SheetQuestion &question, const GivenAnswer &given, const RunSource &source);

/// "right", "in part", "not yet", "not answered", "waits for the teacher". Translated.
QString verdictText(Verdict verdict);
/// `✓ `, `◐ `, `✗ `, for those who see no colours; empty where nothing was judged.
QString verdictSign(Verdict verdict);

} // namespace sockeye
