// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/answer.h"
#include "core/worksheet/worksheettexts.h"

#include "core/worksheet/typednumber.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

Error wrong(const QString &sentence)
{
    return Error::badInput(u"answer"_s, sentence);
}

Result<QString> choice(const SheetQuestion &question, QStringView typed)
{
    qsizetype place = optionWithText(question.options, typed);
    if (place < 0)
        place = optionWithText(question.ownOptions, typed);
    bool isNumber = false;
    const qsizetype number = typed.trimmed().toInt(&isNumber);
    if (place < 0 && isNumber && number >= 1 && number <= question.options.size())
        place = number - 1;
    if (place < 0)
        return wrong(WorksheetTexts::tr("“%1” is none of the options: %2.")
                         .arg(typed.trimmed().left(60).toString(), question.options.join(u" | "_s)));
    return QString::number(place + 1);
}

Result<QString> bits(QStringView typed)
{
    for (const QChar c : typed) {
        if (c != u'0' && c != u'1' && !c.isSpace() && c != u'_' && c != u'|')
            return wrong(WorksheetTexts::tr("Bits are 0 and 1; spaces may stand between them."));
    }
    return bitsIn(typed).isEmpty() ? Result<QString>(wrong(WorksheetTexts::tr("Type the bits.")))
                                   : typed.trimmed().toString();
}

Result<QString> byteRange(QStringView typed)
{
    static const QRegularExpression range(
        QRegularExpression::anchoredPattern(u"(\\d{1,6})(?:\\s*(?:-|–|—|\\.\\.|to)\\s*(\\d{1,6}))?"_s));
    const QRegularExpressionMatch match = range.match(typed.trimmed().toString());
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    if (!match.hasMatch() || last < first)
        return wrong(WorksheetTexts::tr("Bytes are written first-last, counted from 0, as in 8-11."));
    return u"%1-%2"_s.arg(first).arg(last);
}

} // namespace

qsizetype optionWithText(const QStringList &options, QStringView text)
{
    const QString wanted = text.toString().simplified();
    for (qsizetype i = 0; i < options.size(); ++i) {
        if (options[i].simplified().compare(wanted, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

QString bitsIn(QStringView typed)
{
    QString made;
    for (const QChar c : typed) {
        if (c == u'0' || c == u'1')
            made += c;
    }
    return made;
}

Result<QString> normalAnswer(const SheetQuestion &question, QStringView typed)
{
    if (typed.size() > longestAnswer)
        return wrong(WorksheetTexts::tr("An answer has at most %1 signs.").arg(longestAnswer));
    switch (question.kind) {
    case AnswerKind::Number: {
        const Result<TypedNumber> number = parseTypedNumber(typed, question.unit);
        return number ? Result<QString>(typed.trimmed().toString()) : number.error();
    }
    case AnswerKind::Choice:
        return choice(question, typed);
    case AnswerKind::Bits:
        return bits(typed);
    case AnswerKind::Bytes:
        return byteRange(typed);
    case AnswerKind::Text:
        return typed.toString().simplified();
    case AnswerKind::Long:
        return typed.trimmed().toString();
    }
    return typed.toString();
}

QString shownAnswer(const SheetQuestion &question, const QString &kept)
{
    if (question.kind != AnswerKind::Choice)
        return kept;
    const qsizetype place = kept.toInt() - 1;
    return question.options.value(place, kept);
}

} // namespace sockeye
