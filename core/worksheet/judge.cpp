// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/judge.h"
#include "core/worksheet/worksheettexts.h"

#include "core/worksheet/sheetkeys.h"
#include "core/worksheet/typednumber.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

Error ofQuestion(const SheetQuestion &question, Error error)
{
    error.detail = question.id + u": "_s + error.detail;
    return error;
}

Result<SheetValue> evaluated(const QString &text, const RunSource &source)
{
    const Result<Expression> expression = Expression::parse(text);
    return expression ? expression->evaluate(source) : Result<SheetValue>(expression.error());
}

// An option's text, or an expression that yields one; as the number of the option, from 1.
Result<SheetValue> choiceOf(const SheetQuestion &question, const QString &text, const RunSource &source)
{
    qsizetype place = optionWithText(question.ownOptions, text);
    if (place < 0) {
        const Result<SheetValue> value = evaluated(text, source);
        if (!value)
            return value;
        const QString option = sheetValueText(*value);
        place = optionWithText(question.ownOptions, option);
        if (place < 0)
            return Error::badInput(u"answer"_s,
                                   WorksheetTexts::tr("“%1” is none of the options.").arg(option.left(60)));
    }
    return SheetValue(QString::number(place + 1));
}

Result<SheetValue> answerOf(const SheetQuestion &question, const QString &text, const RunSource &source)
{
    switch (question.kind) {
    case AnswerKind::Number: {
        const Result<SheetValue> value = evaluated(text, source);
        if (!value || std::holds_alternative<SheetNumber>(*value))
            return value;
        const QString found = sheetValueText(*value);
        if (const std::optional<SheetNumber> number = SheetNumber::parse(found))
            return SheetValue(*number);
        return Error::badInput(u"answer"_s, WorksheetTexts::tr("“%1” is no number.").arg(found.left(60)));
    }
    case AnswerKind::Choice:
        return choiceOf(question, text, source);
    case AnswerKind::Bits:
    case AnswerKind::Bytes: {
        const Result<QString> normal = normalAnswer(question, text);
        return normal ? Result<SheetValue>(SheetValue(*normal)) : normal.error();
    }
    case AnswerKind::Text:
    case AnswerKind::Long:
        break;
    }
    return SheetValue(text);
}

QString expectedText(const SheetQuestion &question, const SheetValue &value)
{
    const QString text = sheetValueText(value);
    return question.kind == AnswerKind::Choice ? shownAnswer(question, text) : text;
}

double toleranceAt(const SheetQuestion &question, const SheetNumber &expected)
{
    const double share = question.tolerance.value / 100;
    return question.tolerance.isPercent ? std::abs(expected.toDouble()) * share : question.tolerance.value;
}

bool isTyped(const SheetQuestion &question, const QString &given, const SheetNumber &expected, double tolerance)
{
    const Result<TypedNumber> typed = parseTypedNumber(given, question.unit);
    return typed && isWithin(typed->number, expected, tolerance);
}

// Whoever gives milliseconds for seconds gives a thousand times the number, with a thousandth of the digits behind the
// point: the tolerance grows as the mistake does.
bool isMistake(const SheetQuestion &question, const QString &given, const SheetValue &mistaken, const SheetValue &right)
{
    const auto *number = std::get_if<SheetNumber>(&mistaken);
    const auto *rightNumber = std::get_if<SheetNumber>(&right);
    if (question.kind != AnswerKind::Number || !number || !rightNumber)
        return isAnswer(question, given, mistaken);
    const double size = std::abs(rightNumber->toDouble());
    const double growth = size > 0 ? std::abs(number->toDouble()) / size : 1;
    return isTyped(question, given, *number, toleranceAt(question, *rightNumber) * std::max(1.0, growth));
}

double rounded(double points)
{
    return std::round(points * 100) / 100;
}

} // namespace

Result<SheetValue> rightAnswer(const SheetQuestion &question, const RunSource &source)
{
    const Result<SheetValue> value = answerOf(question, question.answer, source);
    return value ? value : Result<SheetValue>(ofQuestion(question, value.error()));
}

Result<SheetValue> mistakenAnswer(const SheetQuestion &question, const SheetMistake &mistake, const RunSource &source)
{
    const Result<SheetValue> value = answerOf(question, mistake.answer, source);
    return value ? value : Result<SheetValue>(ofQuestion(question, value.error()));
}

bool isAnswer(const SheetQuestion &question, const QString &given, const SheetValue &value)
{
    if (question.kind == AnswerKind::Number) {
        const auto *expected = std::get_if<SheetNumber>(&value);
        return expected && isTyped(question, given, *expected, toleranceAt(question, *expected));
    }
    const QString text = sheetValueText(value);
    if (question.kind == AnswerKind::Bits)
        return bitsIn(given) == bitsIn(text);
    if (question.kind != AnswerKind::Text)
        return given == text;
    return optionWithText(parseOptions(text), given) >= 0;
}

Judgement judge(const SheetQuestion &question, const GivenAnswer &given, const RunSource &source)
{
    Judgement made;
    if (question.kind == AnswerKind::Long) {
        made.verdict = given.isEmpty() ? Verdict::Missing : Verdict::ByHand;
        return made;
    }
    const Result<SheetValue> right =
        question.answer.isEmpty() ? Result<SheetValue>(Error()) : rightAnswer(question, source);
    if (right)
        made.expected = expectedText(question, *right);
    if (given.isEmpty())
        return made;
    if (!right) {
        const bool isRunMissing = right.error().kind == ErrorKind::NoSuchName;
        made.verdict = isRunMissing ? Verdict::NotYet : Verdict::ByHand;
        made.remark = right.error().detail;
        return made;
    }
    if (isAnswer(question, given.text, *right)) {
        made.verdict = Verdict::Right;
        made.points = question.points;
        return made;
    }
    made.verdict = Verdict::NotYet;
    for (qsizetype i = 0; i < question.mistakes.size(); ++i) {
        const SheetMistake &mistake = question.mistakes[i];
        const Result<SheetValue> value = mistakenAnswer(question, mistake, source);
        if (!value || !isMistake(question, given.text, *value, *right))
            continue;
        made.points = rounded(question.points * mistake.share);
        made.verdict = made.points > 0 ? Verdict::Partly : Verdict::NotYet;
        made.remark = mistake.sentence;
        made.mistake = int(i) + 1;
        return made;
    }
    if (question.kind == AnswerKind::Number) {
        if (const Result<TypedNumber> typed = parseTypedNumber(given.text, question.unit); !typed)
            made.remark = typed.error().detail;
    }
    return made;
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Right:
        return WorksheetTexts::tr("right");
    case Verdict::Partly:
        return WorksheetTexts::tr("in part");
    case Verdict::NotYet:
        return WorksheetTexts::tr("not yet");
    case Verdict::Missing:
        return WorksheetTexts::tr("not answered");
    case Verdict::ByHand:
        return WorksheetTexts::tr("waits for the teacher");
    }
    return {};
}

QString verdictSign(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Right:
        return u"✓ "_s;
    case Verdict::Partly:
        return u"◐ "_s;
    case Verdict::NotYet:
        return u"✗ "_s;
    case Verdict::Missing:
    case Verdict::ByHand:
        break;
    }
    return {};
}

} // namespace sockeye
