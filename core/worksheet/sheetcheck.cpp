// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/sheetcheck.h"
#include "core/worksheet/worksheettexts.h"

#include "core/tool/catalogue.h"
#include "core/worksheet/answer.h"
#include "core/worksheet/expression.h"
#include "core/worksheet/sheetrequest.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString idList(std::span<const Field> fields)
{
    QStringList ids;
    for (const Field &field : fields)
        ids += QString::fromLatin1(field.id);
    return ids.join(u", "_s);
}

bool hasField(std::span<const Field> fields, const QString &id)
{
    for (const Field &field : fields) {
        if (QLatin1StringView(field.id) == id)
            return true;
    }
    return false;
}

class Checker
{
public:
    explicit Checker(const Sheet &sheet)
        : m_sheet(sheet)
    {
        std::size_t longest = 1;
        for (const SheetVariation &variation : sheet.variations)
            longest = std::max(longest, std::size_t(variation.choices.size()));
        // Each choice is in one of these; all their combinations would be too many.
        for (std::size_t i = 0; i < longest; ++i) {
            SheetValues values;
            for (const SheetVariation &variation : sheet.variations)
                values[variation.name] = variation.choices[qsizetype(i) % variation.choices.size()];
            m_values += values;
        }
    }

    QList<SheetProblem> check()
    {
        for (const SheetVariation &variation : m_sheet.variations) {
            if (m_sheet.run(variation.name))
                add(variation.place,
                    WorksheetTexts::tr("“%1” is a run as well: give the value another name.").arg(variation.name));
        }
        for (const SheetPart &part : m_sheet.parts) {
            if (part.kind == SheetPart::Kind::Prose)
                checkText(part.prose, part.place);
        }
        for (const SheetRun &run : m_sheet.runs)
            checkRun(run);
        for (const SheetValues &values : m_values) {
            if (const Result<PracticeSettings> settings = sheetPractice(m_sheet, values, {}); !settings) {
                const SheetPlace place =
                    m_sheet.practice.isEmpty() ? SheetPlace{m_sheet.file, 0} : practicePlace(settings.error());
                add(place, settings.error().detail);
                break;
            }
        }
        for (const SheetQuestion &question : m_sheet.questions)
            checkQuestion(question);
        return m_problems;
    }

private:
    void add(const SheetPlace &place, const QString &sentence) { m_problems += place.problem(sentence); }

    SheetPlace practicePlace(const Error &error) const
    {
        for (const SheetPractice &practice : m_sheet.practice) {
            if (error.subject == u"%1:%2"_s.arg(practice.place.file).arg(practice.place.line))
                return practice.place;
        }
        return m_sheet.practice.front().place;
    }

    // The place of a name in a prose of many lines is the line that has it.
    void checkText(const QString &text, const SheetPlace &place)
    {
        int line = place.line;
        for (const QString &each : text.split(u'\n')) {
            if (const Result<QString> made = substituted(each, m_values.front()); !made)
                add({place.file, line}, made.error().detail);
            ++line;
        }
    }

    void checkRun(const SheetRun &run)
    {
        const Tool *tool = findTool(run.tool);
        if (!tool) {
            QStringList ids;
            for (const Tool *known : catalogue())
                ids += QString::fromLatin1(known->id);
            add(run.place,
                WorksheetTexts::tr("%1: There is no tool “%2”. There are: %3.")
                    .arg(run.id, run.tool.left(40), ids.join(u", "_s)));
            return;
        }
        for (const SheetValues &values : m_values) {
            const Result<AnyValue> request = sheetRequest(*tool, run, values);
            if (!request) {
                add(run.requestPlace, u"%1: %2: %3"_s.arg(run.id, request.error().subject, request.error().detail));
                break;
            }
        }
        for (const QString &column : run.kept) {
            if (!isPrivateColumn(column) || !hasField(tool->rowFields(), column))
                add(run.place,
                    WorksheetTexts::tr(
                        "%1: “keep” names private columns (mac, user, process, pid) that %2 has; “%3” is none.")
                        .arg(run.id, run.tool, column.left(40)));
        }
        for (const QString &column : run.shown) {
            if (!hasField(tool->rowFields(), column))
                add(run.place,
                    WorksheetTexts::tr("%1: “show” names columns of %2, which are: %3; “%4” is none.")
                        .arg(run.id, run.tool, idList(tool->rowFields()), column.left(40)));
        }
    }

    void checkQuestion(const SheetQuestion &question)
    {
        checkText(question.text, question.place);
        if (question.answer.isEmpty())
            return;
        checkAnswer(question, question.answer, question.answerPlace);
        for (const SheetMistake &mistake : question.mistakes)
            checkAnswer(question, mistake.answer, mistake.place);
    }

    void checkAnswer(const SheetQuestion &question, const QString &answer, const SheetPlace &place)
    {
        if (question.kind == AnswerKind::Bits || question.kind == AnswerKind::Bytes) {
            if (const Result<QString> normal = normalAnswer(question, answer); !normal)
                add(place, question.id + u": "_s + normal.error().detail);
            return;
        }
        const bool isExpression = question.kind == AnswerKind::Number
            || (question.kind == AnswerKind::Choice && optionWithText(question.ownOptions, answer) < 0);
        if (!isExpression)
            return;
        const Result<Expression> expression = Expression::parse(answer);
        if (!expression) {
            const QString hint = question.kind == AnswerKind::Choice
                ? u' ' + WorksheetTexts::tr("(It is none of the options, so it is read as an expression.)")
                : QString();
            add(place, question.id + u": "_s + expression.error().detail + hint);
            return;
        }
        for (const QString &name : expression->names()) {
            if (!m_sheet.variation(name))
                add(place,
                    WorksheetTexts::tr("%1: “%2” is neither an option nor a value that varies.")
                        .arg(question.id, name));
        }
        for (const RunReference &reference : expression->references())
            checkReference(question, reference, place);
    }

    void checkReference(const SheetQuestion &question, const RunReference &reference, const SheetPlace &place)
    {
        const auto wrong = [&](const QString &sentence) { add(place, question.id + u": "_s + sentence); };
        const SheetRun *run = m_sheet.run(reference.run);
        if (!run) {
            wrong(WorksheetTexts::tr("The sheet has no run “%1”.").arg(reference.run));
            return;
        }
        const Tool *tool = findTool(run->tool);
        if (!tool)
            return; // said at the run
        QStringList columns;
        for (const auto &[column, text] : reference.selectors)
            columns += column;
        if (reference.what == RunReference::What::Column)
            columns += reference.column;
        for (const QString &column : columns) {
            if (!hasField(tool->rowFields(), column))
                wrong(WorksheetTexts::tr("%1 has no column “%2”. It has: %3.")
                          .arg(run->tool, column, idList(tool->rowFields())));
            else if (isPrivateColumn(column) && !run->kept.contains(column))
                wrong(WorksheetTexts::tr(
                          "“%1” is private, and reports are without it; “keep: %1” in the run %2 keeps it.")
                          .arg(column, run->id));
        }
        if (reference.what == RunReference::What::Summary && !hasField(tool->summaryFields(), reference.column))
            wrong(WorksheetTexts::tr("The summary of %1 has no “%2”. It has: %3.")
                      .arg(run->tool, reference.column, idList(tool->summaryFields())));
        if (reference.what == RunReference::What::Reply && !tool->hasPackets)
            wrong(WorksheetTexts::tr("%1 keeps no packets.").arg(run->tool));
    }

    const Sheet &m_sheet;
    QList<SheetValues> m_values;
    QList<SheetProblem> m_problems;
};

} // namespace

QList<SheetProblem> checkSheet(const Sheet &sheet)
{
    return Checker(sheet).check();
}

} // namespace sockeye
