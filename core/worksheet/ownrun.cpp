// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/ownrun.h"
#include "core/worksheet/worksheettexts.h"

#include "core/base/language.h"
#include "core/tool/catalogue.h"
#include "core/worksheet/answer.h"
#include "core/worksheet/expression.h"
#include "core/worksheet/judge.h"
#include "core/worksheet/reporttable.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// Nothing where the answer is a text that stands for itself, or no expression.
std::vector<RunReference> referencesOf(const SheetQuestion &question)
{
    if (question.kind != AnswerKind::Number && question.kind != AnswerKind::Choice)
        return {};
    if (optionWithText(question.ownOptions, question.answer) >= 0)
        return {};
    const Result<Expression> expression = Expression::parse(question.answer);
    return expression ? expression->references() : std::vector<RunReference>();
}

QString referenceText(const RunReference &reference)
{
    QStringList selectors;
    for (const auto &[column, text] : reference.selectors)
        selectors += column + u'=' + text;
    QString text = reference.run;
    if (!selectors.isEmpty())
        text += u'[' + selectors.join(u',') + u']';
    if (reference.what == RunReference::What::Summary)
        return text + u".summary."_s + reference.column;
    return reference.column.isEmpty() ? text : text + u'.' + reference.column;
}

const Field *findColumn(std::span<const Field> fields, const QString &id)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&id](const Field &field) { return id == QLatin1StringView(field.id); });
    return found == fields.end() ? nullptr : &*found;
}

// "silent, row SO_RCVTIMEO"
QString placeText(const RunReference &reference, const Tool *tool, const SheetValues &values)
{
    QStringList selectors;
    for (const auto &[id, text] : reference.selectors) {
        const Result<QString> wanted = substituted(text, values);
        const Field *column = tool ? findColumn(tool->rowFields(), id) : nullptr;
        const QString plain = wanted ? *wanted : text;
        selectors += column ? shownValue(*column, plain) : plain;
    }
    return selectors.isEmpty() ? reference.run
                               : WorksheetTexts::tr("%1, row %2").arg(reference.run, selectors.join(u", "_s));
}

QString withUnit(const QString &value, const QString &unit)
{
    return unit.isEmpty() ? value : value + u' ' + unit;
}

// What follows from the whole answer, where a part of it alone is no value.
QString computedText(const SheetQuestion &question, const Work &work)
{
    const Result<SheetValue> value = rightAnswer(question, work);
    if (!value || question.kind != AnswerKind::Number)
        return {};
    return withUnit(withDecimalSign(sheetValueText(*value)), question.unit);
}

QString lineOf(const RunReference &reference, const SheetQuestion &question, const Work &work)
{
    const RecordedRun *run = work.recorded(reference.run);
    const Tool *tool = run ? findTool(run->tool) : nullptr;
    const QString place = placeText(reference, tool, work.picked);
    if (!tool)
        return WorksheetTexts::tr("%1: not made").arg(place);
    const bool isSummary = reference.what == RunReference::What::Summary;
    const Field *column = findColumn(isSummary ? tool->summaryFields() : tool->rowFields(), reference.column);
    const Result<Expression> one = Expression::parse(referenceText(reference));
    const Result<SheetValue> value = one && column ? one->evaluate(work) : Result<SheetValue>(Error());
    if (column && value) {
        const QString shown = withUnit(shownValue(*column, sheetValueText(*value)), unitSign(column->unit));
        return u"%1: %2 %3"_s.arg(place, column->translatedLabel(), shown);
    }
    const QString what = reference.what == RunReference::What::Reply ? WorksheetTexts::tr("reply")
        : column                                                     ? column->translatedLabel()
                                                                     : WorksheetTexts::tr("rows");
    const QString computed = computedText(question, work);
    return computed.isEmpty() ? u"%1: %2"_s.arg(place, what)
                              : WorksheetTexts::tr("%1: %2, from which follows %3").arg(place, what, computed);
}

} // namespace

QStringList ownRunLines(const SheetQuestion &question, const Work &work)
{
    QStringList lines;
    for (const RunReference &reference : referencesOf(question)) {
        const QString line = lineOf(reference, question, work);
        if (!lines.contains(line))
            lines += line;
    }
    return lines;
}

QStringList columnsRead(const Sheet &sheet, const QString &runId)
{
    QStringList columns;
    for (const SheetQuestion &question : sheet.questions) {
        for (const RunReference &reference : referencesOf(question)) {
            if (reference.run == runId && reference.what == RunReference::What::Column)
                columns += reference.column;
        }
    }
    return columns;
}

} // namespace sockeye
