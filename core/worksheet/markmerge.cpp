// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/csvcell.h"
#include "core/output/csvreader.h"
#include "core/worksheet/markfile.h"
#include "core/worksheet/reporttable.h"
#include "core/worksheet/typednumber.h"
#include "core/worksheet/worksheettexts.h"

#include <QHash>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// Points in the earlier file.
struct EarlierPoints {
    double points = 0;
    QString answer; // as it stood beside them
};

QString keyOf(const QString &student, const QString &question)
{
    return student + u'\n' + question;
}

// A spreadsheet may have changed the ends of lines, and the decimal sign.
QString comparable(const QString &answer)
{
    return answer.simplified().replace(u',', u'.');
}

/// The columns of the file, and its records one by one.
class EarlierFile
{
public:
    explicit EarlierFile(QByteArrayView bytes)
        : m_reader(bytes)
    {
    }

    Result<void> readHeader()
    {
        const Result<bool> read = m_reader.readRecord(m_cells);
        if (!read)
            return read.error();
        for (qsizetype i = 0; i < qsizetype(m_cells.size()); ++i)
            m_columns.insert(csvCellText(m_cells[std::size_t(i)].text).trimmed(), i);
        if (!*read || !m_columns.contains(u"student_id"_s))
            return Error::badInput(u"--merge"_s,
                                   WorksheetTexts::tr("This is no file of marks: it has no column student_id."));
        return {};
    }
    Result<bool> next() { return m_reader.readRecord(m_cells); }
    qint64 line() const { return m_reader.line(); }
    QString text(const QString &column) const
    {
        const qsizetype place = m_columns.value(column, -1);
        return place < 0 || place >= qsizetype(m_cells.size()) ? QString()
                                                               : csvCellText(m_cells[std::size_t(place)].text);
    }

private:
    CsvReader m_reader;
    std::vector<CsvCell> m_cells;
    QHash<QString, qsizetype> m_columns;
};

Result<double> readPoints(const QString &text, const SheetQuestion &question, qint64 line)
{
    const Result<TypedNumber> typed = parseTypedNumber(text, {});
    const double points = typed ? typed->number.toDouble() : -1;
    if (points >= 0 && points <= question.points)
        return points;
    return Error::badInput(u"--merge"_s,
                           WorksheetTexts::tr("Line %1: %2_points is from 0 to %3, not “%4”.")
                               .arg(QString::number(line), question.id, pointsText(question.points), text.left(40)));
}

} // namespace

Result<QStringList> mergeHandPoints(QList<MarkedReport> &reports, const Sheet &sheet, QByteArrayView earlier)
{
    EarlierFile file(earlier);
    if (const Result<void> header = file.readHeader(); !header)
        return header.error();
    QHash<QString, QList<EarlierPoints>> points;
    QStringList wrong;
    while (true) {
        const Result<bool> record = file.next();
        if (!record)
            return record.error();
        if (!*record)
            break;
        const QString student = file.text(u"student_id"_s);
        for (const SheetQuestion &question : sheet.questions) {
            const QString typed = file.text(question.id + u"_points"_s).trimmed();
            if (student.isEmpty() || typed.isEmpty())
                continue;
            const Result<double> read = readPoints(typed, question, file.line());
            if (!read)
                wrong += read.error().detail;
            else
                points[keyOf(student, question.id)] += {*read, file.text(question.id + u"_answer"_s)};
        }
    }
    constexpr qsizetype mostNamed = 10;
    if (const qsizetype more = wrong.size() - mostNamed; more > 0)
        wrong = wrong.first(mostNamed) + QStringList(WorksheetTexts::tr("(and %1 more)").arg(more));
    if (!wrong.isEmpty())
        return Error::badInput(u"--merge"_s, wrong.join(u' '));
    QStringList notes;
    for (MarkedReport &report : reports) {
        if (!report.isMarked)
            continue;
        for (MarkedAnswer &answer : report.answers) {
            const QList<EarlierPoints> known = points.value(keyOf(report.studentId, answer.id));
            const EarlierPoints *same = nullptr;
            for (const EarlierPoints &each : known) {
                if (comparable(each.answer) == comparable(answer.answer))
                    same = &each;
            }
            const QString name = report.studentId + u' ' + answer.id;
            if (!answer.points && same)
                answer.points = same->points;
            else if (!answer.points && !known.isEmpty())
                notes += WorksheetTexts::tr("%1: the answer has changed since %2 points were given to it.")
                             .arg(name, pointsText(known.front().points));
            else if (same && answer.points && std::abs(*answer.points - same->points) > 0.005)
                notes +=
                    WorksheetTexts::tr("%1: %2 points in the earlier file, %3 computed now; the computed ones stand.")
                        .arg(name, pointsText(same->points), pointsText(*answer.points));
        }
    }
    return notes;
}

} // namespace sockeye
