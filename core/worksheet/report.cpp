// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/report.h"
#include "core/worksheet/worksheettexts.h"

#include "core/base/ctimetext.h"
#include "core/output/texttable.h"
#include "core/tool/catalogue.h"
#include "core/worksheet/feedback.h"
#include "core/worksheet/ownrun.h"
#include "core/worksheet/reportsvg.h"
#include "core/worksheet/reporttable.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// For paper: black on white, no colour says anything, rows and questions stay together, headings stay with what is
// below them.
constexpr const char *style = R"css(
@page { size: A4; margin: 16mm 16mm 18mm; }
html { background: #fff; }
body { font: 10.5pt/1.4 "Noto Sans", "DejaVu Sans", sans-serif; color: #000; max-width: 178mm; margin: 1.5em auto; padding: 0 1em; overflow-wrap: break-word; }
h1 { font-size: 16pt; line-height: 1.25; margin: 0; }
h2 { font-size: 12pt; margin: 1.8em 0 .7em; padding-bottom: .15em; border-bottom: 1pt solid #000; break-after: avoid; }
h3 { font-size: inherit; font-weight: normal; margin: 0 0 .25em; break-after: avoid; }
p { margin: .3em 0; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; vertical-align: top; font-weight: normal; padding: 0; }
.about { font-size: 9pt; margin: 0 0 .7em; }
.who .end, .sum .end { text-align: right; white-space: nowrap; padding-left: 1.5em; }
.sum { margin: .8em 0; } .sum td { border: solid #000; border-width: 1pt 0; padding: .4em 0; }
.ask { margin: 0 0 1.2em; break-inside: avoid-page; }
.lines th { width: 6.5em; padding-right: .8em; color: #444; } .lines td { white-space: pre-wrap; overflow-wrap: anywhere; } .lines .at { width: 3em; text-align: right; color: #444; }
.run { margin: 1.4em 0 .5em; } .run + .plot { margin-top: 0; }
.plot { margin: .6em 0 .8em; break-inside: avoid; } .plot p { font-size: 9pt; margin: 0 0 .2em; } .half { display: inline-block; width: 49%; } .half:nth-child(even) { margin-left: 2%; }
.plot svg { display: block; width: 100%; height: auto; }
.rows { font-size: 8.5pt; line-height: 1.3; margin: .4em 0; }
.rows th { font-weight: bold; border-bottom: 1pt solid #000; } .rows td { border-bottom: .5pt solid #999; } .rows td, .rows th { padding: .15em 1.2em .15em 0; }
.rows .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } .rows th.n { white-space: normal; }
.rows tr > :last-child { padding-right: 0; }
thead { display: table-header-group; } tr { break-inside: avoid; }
.small { font-size: 9pt; } .rows + .small { break-before: avoid; }
.foot { margin-top: 2em; }
code { font-family: "DejaVu Sans Mono", monospace; font-size: 92%; }
@media print { body { margin: 0; padding: 0; max-width: none; } p { orphans: 3; widows: 3; } }
)css";

// `code` and *emphasis*, as a sheet's questions use them; everything else is shown as it stands.
QString inlineMarkdown(const QString &text)
{
    static const QRegularExpression code(u"`([^`]+)`"_s);
    static const QRegularExpression emphasis(u"(?<![\\w*])\\*([^\\s*](?:[^*]*[^\\s*])?)\\*(?![\\w*])"_s);
    QString made = htmlText(text);
    made.replace(code, u"<code>\\1</code>"_s);
    made.replace(emphasis, u"<em>\\1</em>"_s);
    return made;
}

QDateTime dateTime(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toLocalTime();
}

QString clockTime(const QString &iso)
{
    const QDateTime time = dateTime(iso);
    return time.isValid() ? time.toString(u"hh:mm"_s) : QString();
}

class Writer
{
public:
    Writer(const Sheet &sheet, const Work &work, const ReportPlots &plots)
        : m_sheet(sheet)
        , m_work(work)
        , m_plots(plots)
        , m_isJudged(sheet.hasKey && sheet.feedback != Feedback::Never)
    {
        for (const SheetQuestion &question : sheet.questions)
            m_judgements[question.id] = judge(question, work.answers.value(question.id), work);
    }

    QByteArray write()
    {
        const QString title =
            WorksheetTexts::tr("%1: %2 (%3)").arg(m_sheet.title, m_work.studentName, m_work.studentId);
        QString html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"_s.arg(
            m_sheet.language.isEmpty() ? u"en"_s : QString(m_sheet.language).replace(u'_', u'-'));
        html += u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"_s;
        html += u"<title>%1</title>\n<style>%2</style>\n</head>\n<body>\n"_s.arg(htmlText(title),
                                                                                 QString::fromLatin1(style));
        html += head() + missing() + questions() + runs() + foot();
        html += u"<script type=\"application/json\" id=\"sockeye-report\">"_s;
        const QByteArray data = reportJson(m_work).replace('<', "\\u003c");
        return html.toUtf8() + data + "</script>\n</body>\n</html>\n";
    }

private:
    QString head() const
    {
        const QString about = u"%1, "_s.arg(m_work.sheetId) + WorksheetTexts::tr("version %1").arg(m_work.sheetVersion)
            + u" · Sockeye %1 · %2"_s.arg(QStringLiteral(SOCKEYE_VERSION), QSysInfo::prettyProductName());
        QString who = u"%1 · %2"_s.arg(m_work.studentName, m_work.studentId);
        if (!m_work.seat.isEmpty())
            who += u" · "_s + WorksheetTexts::tr("seat %1").arg(m_work.seat);
        return u"<h1>%1</h1>\n<p class=\"about\">%2</p>\n"_s.arg(htmlText(m_sheet.title), htmlText(about))
            + u"<table class=\"who\"><tr><td><strong>%1</strong></td><td class=\"end\">%2</td></tr></table>\n"_s.arg(
                htmlText(who), htmlText(when()))
            + sum();
    }

    QString sum() const
    {
        int right = 0;
        int waiting = 0;
        double points = 0;
        for (const Judgement &judgement : m_judgements) {
            right += judgement.verdict == Verdict::Right;
            waiting += judgement.verdict == Verdict::ByHand;
            points += judgement.points;
        }
        const qsizetype all = m_sheet.questions.size();
        const std::optional<int> atOnce = m_isJudged ? rightAtOnce(m_sheet, m_work) : std::nullopt;
        QStringList said;
        if (atOnce)
            said += WorksheetTexts::tr("%1 of %2 questions answered right at once").arg(*atOnce).arg(all);
        else
            said +=
                WorksheetTexts::tr("%1 of %2 questions answered").arg(all - m_work.unanswered(m_sheet).size()).arg(all);
        if (m_isJudged) {
            said += WorksheetTexts::tr("%1 right").arg(right);
            said += WorksheetTexts::tr("%1 waiting for the teacher").arg(waiting);
        }
        const QString known = m_isJudged ? pointsText(points) + (waiting > 0 ? u" + ____"_s : QString()) : u"____"_s;
        return u"<table class=\"sum\"><tr><td>%1</td><td class=\"end\"><strong>%2</strong></td></tr></table>\n"_s.arg(
            htmlText(said.join(u" · "_s)),
            htmlText(WorksheetTexts::tr("Points: %1 of %2").arg(known, pointsText(m_sheet.maximum()))));
    }

    QString when() const
    {
        const QDateTime opened = dateTime(m_work.opened);
        const QDateTime handedIn = dateTime(m_work.handedIn);
        const std::optional<WallTime> at = parseSheetTime(m_work.handedIn);
        const QString zone = at ? zoneText(*at) : QString();
        const QLocale locale;
        const QString date = u"d MMM yyyy"_s;
        const QString end = opened.date() == handedIn.date() ? handedIn.toString(u"hh:mm"_s)
                                                             : locale.toString(handedIn, date + u" hh:mm"_s);
        return WorksheetTexts::tr("opened %1, handed in %2 (%3)")
            .arg(locale.toString(opened, date + u" hh:mm"_s), end, zone);
    }

    QString missing() const
    {
        const QStringList ids = m_work.unanswered(m_sheet);
        if (ids.isEmpty())
            return {};
        return u"<p><strong>%1</strong> %2</p>\n"_s.arg(htmlText(WorksheetTexts::tr("Not answered:")),
                                                        htmlText(ids.join(u", "_s)));
    }

    QString questions() const
    {
        QString html = u"<h2>%1</h2>\n"_s.arg(htmlText(WorksheetTexts::tr("Questions")));
        const QStringList unanswered = m_work.unanswered(m_sheet);
        for (const bool isAnswered : {false, true}) {
            for (const SheetQuestion &question : m_sheet.questions) {
                if (unanswered.contains(question.id) != isAnswered)
                    html += questionText(question);
            }
        }
        return html;
    }

    QString questionText(const SheetQuestion &question) const
    {
        const GivenAnswer given = m_work.answers.value(question.id);
        const Judgement judgement = m_judgements.value(question.id);
        const Result<QString> text = substitutedProse(question.text, m_work.picked);
        QString html = u"<div class=\"ask\">\n<h3><strong>%1</strong>\u2002%2</h3>\n<table class=\"lines\">\n"_s.arg(
            htmlText(question.id), inlineMarkdown(text ? *text : question.text));
        const QString answer = given.isEmpty() ? u"—"_s : shownAnswer(question, given.text);
        const QString taken = given.takenFrom.isEmpty()
            ? QString()
            : u"  ("_s + WorksheetTexts::tr("taken from: %1").arg(given.takenFrom) + u')';
        html += line(WorksheetTexts::tr("Answer"), answer + taken, clockTime(given.at));
        if (m_isJudged && question.kind != AnswerKind::Long)
            html += line(WorksheetTexts::tr("Own run"), ownRunLines(question, m_work).join(u'\n'), QString());
        if (!given.isEmpty() && (question.kind == AnswerKind::Long || judgement.verdict == Verdict::ByHand)) {
            html += line(WorksheetTexts::tr("Points"),
                         WorksheetTexts::tr("[ ____ of %1 ]").arg(pointsText(question.points)), QString());
        } else if (m_isJudged) {
            const QString said = verdictSign(judgement.verdict) + verdictText(judgement.verdict) + u" · "_s
                + WorksheetTexts::tr("%1 of %2").arg(pointsText(judgement.points), pointsText(question.points));
            html += line(QString(), said, QString());
        }
        if (m_isJudged && !judgement.remark.isEmpty())
            html += line(QString(), judgement.remark, QString());
        return html + u"</table>\n</div>\n"_s;
    }

    static QString line(const QString &label, const QString &text, const QString &time)
    {
        if (text.isEmpty())
            return {};
        return u"<tr><th>%1</th><td>%2</td><td class=\"at\">%3</td></tr>\n"_s.arg(htmlText(label), htmlText(text),
                                                                                  htmlText(time));
    }

    // Those that the page shows for the run, and those that answers are taken from.
    QStringList columnsWanted(const SheetRun &run) const
    {
        return m_isJudged ? run.shown + columnsRead(m_sheet, run.id) : run.shown;
    }

    QString runs() const
    {
        QString html = u"<h2>%1</h2>\n"_s.arg(htmlText(WorksheetTexts::tr("Runs that count")));
        if (m_work.runs.isEmpty())
            return html + u"<p>%1</p>\n"_s.arg(htmlText(WorksheetTexts::tr("None.")));
        qsizetype room = roomForDrawings;
        for (const SheetRun &run : m_sheet.runs) {
            if (const RecordedRun *recorded = m_work.recorded(run.id))
                html += runHeading(*recorded, attemptText(*recorded)) + drawings(run.id, room)
                    + runTable(*recorded, columnsWanted(run));
        }
        return html;
    }

    // What a report may be large is needed by its data first.
    static constexpr qsizetype roomForDrawings = 3'000'000;

    QString drawings(const QString &run, qsizetype &room) const
    {
        QString html;
        for (const ReportPlot &plot : m_plots.value(run)) {
            const QString svg = plainSvg(plot.svg, plot.title);
            if (svg.isEmpty() || svg.size() > room)
                continue;
            room -= svg.size();
            html += u"<div class=\"%1\"><p>%2</p>\n%3</div>"_s.arg(plot.isHalf ? u"plot half"_s : u"plot"_s,
                                                                   htmlText(plot.title), svg);
        }
        return html.isEmpty() ? html : u"<div class=\"plots\">%1</div>\n"_s.arg(html);
    }

    QString attemptText(const RecordedRun &run) const
    {
        int all = 0;
        int place = 0;
        for (const RunAttempt &attempt : m_work.attempts) {
            all += attempt.run == run.run;
            if (attempt.id == run.id)
                place = all;
        }
        return all > 1 ? WorksheetTexts::tr("attempt %1 of %2").arg(place).arg(all) : QString();
    }

    QString foot() const
    {
        const QJsonObject data = QJsonDocument::fromJson(reportJson(m_work)).object();
        return u"<p class=\"small foot\">%1</p>\n"_s.arg(
            htmlText(WorksheetTexts::tr("Check value %1: shows accidental change. It does not prove who did the work.")
                         .arg(data[u"check"_s].toString())));
    }

    const Sheet &m_sheet;
    const Work &m_work;
    const ReportPlots &m_plots;
    const bool m_isJudged;
    QMap<QString, Judgement> m_judgements;
};

// Only signs that every file system, mail and learning platform leaves as they are.
QString plainName(const QString &text)
{
    QString made;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.'))
            made += c;
        else if (c.isSpace() || c == u'-' || c == u'/' || c == u'_')
            made += u'-';
    }
    while (made.startsWith(u'.') || made.startsWith(u'-'))
        made = made.sliced(1);
    return made.left(60);
}

} // namespace

QByteArray reportHtml(const Sheet &sheet, const Work &work, const ReportPlots &plots)
{
    return Writer(sheet, work, plots).write();
}

QString reportFileName(const Work &work)
{
    QString name = plainName(work.studentName);
    name.remove(u'.');
    return u"%1_%2_%3.html"_s.arg(plainName(work.sheetId), plainName(work.studentId),
                                  name.isEmpty() ? u"report"_s : name);
}

} // namespace sockeye
