// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/markfile.h"

#include "core/base/isotime.h"
#include "core/output/csvcell.h"
#include "core/output/desktopzone.h"
#include "core/worksheet/reporttable.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// Writes cells, one behind the other.
class Line
{
public:
    Line(QByteArray &out, const CsvDialect &dialect)
        : m_out(out)
        , m_dialect(dialect)
    {
    }
    ~Line() { m_out += "\r\n"; }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    void text(const QString &value) { cell(value, CsvCellKind::Text); }
    void digits(const QString &value) { cell(value, CsvCellKind::Digits); }
    void number(const QString &value) { cell(value, CsvCellKind::Number); }
    void number(double value) { number(plainPoints(value)); }
    void optional(const std::optional<double> &value) { number(value ? plainPoints(*value) : QString()); }
    // As the project's other files have times: local where a spreadsheet of this desktop reads them.
    void time(const QString &iso)
    {
        const std::optional<WallTime> time = parseSheetTime(iso);
        const std::optional<CivilTime> local =
            m_dialect.localTime && time ? DesktopZone().toLocal(*time) : std::nullopt;
        if (!local) {
            text(iso);
            return;
        }
        QByteArray made;
        appendCivilTime(made, *local, ' ', '.');
        text(QString::fromLatin1(made.first(made.indexOf('.')))); // whole seconds
    }

private:
    void cell(const QString &value, CsvCellKind kind)
    {
        if (!m_isFirst)
            m_out += m_dialect.delimiter;
        m_isFirst = false;
        appendCsvCell(m_out, value, kind, m_dialect);
    }

    QByteArray &m_out;
    const CsvDialect m_dialect;
    bool m_isFirst = true;
};

void appendMark(QByteArray &out, const CsvDialect &dialect)
{
    if (dialect.byteOrderMark)
        out += "\xef\xbb\xbf";
}

void writeAnswer(Line &line, const MarkedAnswer &answer)
{
    line.optional(answer.points);
    answer.isNumber ? line.number(answer.answer) : line.digits(answer.answer);
    if (answer.kind == AnswerKind::Long)
        return;
    answer.kind == AnswerKind::Number ? line.number(answer.expected) : line.digits(answer.expected);
    line.text(answer.remark);
}

} // namespace

QByteArray marksCsv(const Sheet &sheet, const QList<MarkedReport> &reports, const CsvDialect &dialect)
{
    QByteArray out;
    appendMark(out, dialect);
    {
        Line line(out, dialect);
        for (const char *id : {"student_id", "student_name", "sheet", "sheet_version", "seat", "handed_in", "minutes",
                               "points", "maximum", "by_hand_open"})
            line.text(QString::fromLatin1(id));
        for (const SheetQuestion &question : sheet.questions) {
            line.text(question.id + u"_points"_s);
            line.text(question.id + u"_answer"_s);
            if (question.kind == AnswerKind::Long)
                continue;
            line.text(question.id + u"_expected"_s);
            line.text(question.id + u"_remark"_s);
        }
        line.text(u"flags"_s);
        line.text(u"file"_s);
    }
    for (const MarkedReport &report : reports) {
        Line line(out, dialect);
        line.digits(report.studentId);
        line.text(report.studentName);
        line.text(report.sheet);
        line.number(report.sheetVersion > 0 ? QString::number(report.sheetVersion) : QString());
        line.text(report.seat);
        line.time(report.handedIn);
        line.number(report.minutes ? QString::number(*report.minutes) : QString());
        line.optional(report.isMarked ? std::optional(report.points()) : std::nullopt);
        line.optional(report.isMarked ? std::optional(sheet.maximum()) : std::nullopt);
        line.number(report.isMarked ? QString::number(report.openCount()) : QString());
        for (const SheetQuestion &question : sheet.questions) {
            MarkedAnswer none;
            none.kind = question.kind;
            const MarkedAnswer *found = &none;
            for (const MarkedAnswer &answer : report.answers) {
                if (answer.id == question.id)
                    found = &answer;
            }
            writeAnswer(line, *found);
        }
        line.text(report.flags.join(u';'));
        line.text(report.file);
    }
    return out;
}

QByteArray longMarksCsv(const QList<MarkedReport> &reports, const CsvDialect &dialect)
{
    QByteArray out;
    appendMark(out, dialect);
    {
        Line line(out, dialect);
        for (const char *id : {"student_id", "student_name", "sheet", "sheet_version", "question", "kind", "points",
                               "maximum", "answer", "expected", "mistake", "remark", "flags", "file"})
            line.text(QString::fromLatin1(id));
    }
    for (const MarkedReport &report : reports) {
        if (!report.isMarked || report.flags.contains(u"superseded"_s))
            continue;
        for (const MarkedAnswer &answer : report.answers) {
            Line line(out, dialect);
            line.digits(report.studentId);
            line.text(report.studentName);
            line.text(report.sheet);
            line.number(report.sheetVersion);
            line.text(answer.id);
            line.text(QString::fromLatin1(wordOf(answer.kind)->id));
            line.optional(answer.points);
            line.number(answer.maximum);
            answer.isNumber ? line.number(answer.answer) : line.digits(answer.answer);
            answer.kind == AnswerKind::Number ? line.number(answer.expected) : line.digits(answer.expected);
            line.number(answer.mistake > 0 ? QString::number(answer.mistake) : QString());
            line.text(answer.remark);
            line.text(report.flags.join(u';'));
            line.text(report.file);
        }
    }
    return out;
}

} // namespace sockeye
