// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/sheetparser.h"
#include "core/worksheet/worksheettexts.h"

#include "core/base/codec.h"
#include "core/worksheet/sheetkeys.h"
#include "core/worksheet/variation.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

using Times = SheetKey::Times;

constexpr qsizetype mostRuns = 50;
constexpr qsizetype mostQuestions = 100;
constexpr qsizetype mostOptions = 20;
constexpr double mostPoints = 1000;

/// Makes a sheet of blocks, one after the other.
class Builder
{
public:
    Builder(const QString &file, SheetReading &reading)
        : m_sheet(reading.sheet)
        , m_problems(reading.problems)
    {
        m_sheet.file = file;
    }

    void build(const QList<SheetBlock> &blocks)
    {
        for (const SheetBlock &block : blocks) {
            switch (block.kind) {
            case SheetBlock::Kind::Prose:
                addPart(SheetPart::Kind::Prose, -1, block);
                break;
            case SheetBlock::Kind::Sheet:
                readHead(block);
                break;
            case SheetBlock::Kind::Run:
                readRun(block);
                break;
            case SheetBlock::Kind::Ask:
                readQuestion(block);
                break;
            }
        }
        if (!m_hasHead)
            m_problems +=
                {m_sheet.file, 0, WorksheetTexts::tr("There is no block sheet, with the sheet's id and title.")};
        else if (m_sheet.questions.isEmpty() && m_sheet.runs.isEmpty())
            m_problems += {m_sheet.file, 0, WorksheetTexts::tr("There is neither a run nor a question in this sheet.")};
        checkKey();
    }

private:
    void addPart(SheetPart::Kind kind, qsizetype index, const SheetBlock &block)
    {
        m_sheet.parts += {kind, block.prose, index, block.place};
    }

    void readHead(const SheetBlock &block)
    {
        if (m_hasHead) {
            m_problems += block.place.problem(WorksheetTexts::tr("A second block sheet; a file has one."));
            return;
        }
        m_hasHead = true;
        SheetKeys keys(block,
                       {{"id", Times::Once},
                        {"version", Times::Once},
                        {"title", Times::Once},
                        {"minutes"},
                        {"feedback"},
                        {"vary", Times::Any},
                        {"practice", Times::Any}},
                       m_problems);
        m_sheet.id = keys.value("id");
        if (!m_sheet.id.isEmpty() && !isSheetName(m_sheet.id))
            m_problems += keys.place("id").problem(WorksheetTexts::tr(
                "A sheet's id has letters, digits, “.”, “_” and “-”, at most 60, and begins with a letter or "
                "digit: it is part of file names."));
        m_sheet.version = keys.integer("version", 1, 1'000'000, 1);
        m_sheet.title = keys.value("title");
        m_sheet.minutes = keys.integer("minutes", 1, 10'000, 0);
        readFeedback(keys);
        for (const SheetLine &line : keys.all("vary"))
            readVariation(line);
        for (const SheetLine &line : keys.all("practice"))
            readPractice(line);
    }

    void readFeedback(const SheetKeys &keys)
    {
        const QString word = keys.value("feedback");
        if (word == u"now")
            m_sheet.feedback = Feedback::Now;
        else if (word == u"never")
            m_sheet.feedback = Feedback::Never;
        else if (!word.isEmpty() && word != u"after-hand-in")
            m_problems +=
                keys.place("feedback")
                    .problem(
                        WorksheetTexts::tr("“feedback” is now, after-hand-in or never, not “%1”.").arg(word.left(40)));
    }

    void readVariation(const SheetLine &line)
    {
        const Result<SheetVariation> read = parseVariation(line.value);
        if (!read) {
            m_problems += line.place.problem(read.error().detail);
            return;
        }
        SheetVariation variation = *read;
        variation.place = line.place;
        if (m_sheet.variation(variation.name))
            m_problems += line.place.problem(WorksheetTexts::tr("“%1” varies already.").arg(variation.name));
        m_sheet.variations += variation;
    }

    void readPractice(const SheetLine &line)
    {
        SheetPractice practice;
        practice.place = line.place;
        QStringList words = line.value.split(u' ', Qt::SkipEmptyParts);
        if (!words.isEmpty())
            practice.server = words.takeFirst();
        for (const QString &word : words) {
            const qsizetype equals = word.indexOf(u'=');
            if (equals <= 0) {
                m_problems += line.place.problem(
                    WorksheetTexts::tr("A setting is ID=VALUE, as in “ntp clock_error_ms=250”, not “%1”.")
                        .arg(word.left(40)));
                continue;
            }
            practice.settings += {word.first(equals), word.sliced(equals + 1)};
        }
        if (practice.settings.isEmpty())
            m_problems += line.place.problem(
                WorksheetTexts::tr("Behind the server's name stand its settings, as in “ntp clock_error_ms=250”."));
        m_sheet.practice += practice;
    }

    QString takeId(SheetKeys &keys)
    {
        const QString id = keys.id("id");
        if (!id.isEmpty() && m_ids.contains(id))
            m_problems += keys.place("id").problem(WorksheetTexts::tr("The id “%1” is taken already.").arg(id));
        m_ids.insert(id);
        return id;
    }

    void readRun(const SheetBlock &block)
    {
        SheetKeys keys(block, {{"id", Times::Once}, {"tool", Times::Once}, {"request"}, {"fixed"}, {"keep"}, {"show"}},
                       m_problems);
        if (m_sheet.runs.size() == mostRuns) {
            m_problems += block.place.problem(WorksheetTexts::tr("A sheet has at most %1 runs.").arg(mostRuns));
            return;
        }
        SheetRun run;
        run.id = takeId(keys);
        run.place = keys.place("id");
        run.tool = keys.value("tool");
        run.requestPlace = keys.place("request");
        readRequest(keys, run);
        for (const QString &word : keys.value("fixed").split(u',', Qt::SkipEmptyParts)) {
            if (word.trimmed() == u"all")
                run.isAllFixed = true;
            else
                run.fixed += word.trimmed();
        }
        for (const QString &word : keys.value("keep").split(u',', Qt::SkipEmptyParts))
            run.kept += word.trimmed();
        for (const QString &word : keys.value("show").split(u',', Qt::SkipEmptyParts))
            run.shown += word.trimmed();
        addPart(SheetPart::Kind::Run, m_sheet.runs.size(), block);
        m_sheet.runs += run;
    }

    void readRequest(const SheetKeys &keys, SheetRun &run)
    {
        for (const QString &pair : keys.value("request").split(u',', Qt::SkipEmptyParts)) {
            const qsizetype equals = pair.indexOf(u'=');
            const QString id = equals < 0 ? QString() : pair.first(equals).trimmed();
            if (!isSheetId(id)) {
                m_problems += run.requestPlace.problem(
                    WorksheetTexts::tr(
                        "A request is id=value, id=value, …; a list inside a value is joined by “;”. “%1” is no "
                        "such pair.")
                        .arg(pair.trimmed().left(60)));
                continue;
            }
            for (const SheetPair &earlier : run.request) {
                if (earlier.id == id)
                    m_problems += run.requestPlace.problem(WorksheetTexts::tr("“%1” is given twice.").arg(id));
            }
            run.request += {id, pair.sliced(equals + 1).trimmed()};
        }
    }

    static std::optional<AnswerKind> kindOf(const QString &word)
    {
        for (const Word &each : Words<AnswerKind>::list) {
            if (word == QLatin1StringView(each.id))
                return AnswerKind(each.value);
        }
        return {};
    }

    void readQuestion(const SheetBlock &block)
    {
        SheetKeys keys(block,
                       {{"id", Times::Once},
                        {"points", Times::Once},
                        {"kind", Times::Once},
                        {"text", Times::Any},
                        {"unit"},
                        {"options"},
                        {"answer"},
                        {"tolerance"},
                        {"mistake", Times::Any},
                        {"words"},
                        {"marker"},
                        {"take"}},
                       m_problems);
        if (m_sheet.questions.size() == mostQuestions) {
            m_problems +=
                block.place.problem(WorksheetTexts::tr("A sheet has at most %1 questions.").arg(mostQuestions));
            return;
        }
        SheetQuestion question;
        question.id = takeId(keys);
        question.place = keys.place("id");
        question.points = keys.number("points", 0, mostPoints, 0);
        const std::optional<AnswerKind> kind = kindOf(keys.value("kind"));
        if (!kind && keys.has("kind"))
            m_problems += keys.place("kind").problem(
                WorksheetTexts::tr("“kind” is number, choice, text, bits, bytes or long, not “%1”.")
                    .arg(keys.value("kind").left(40)));
        question.kind = kind.value_or(AnswerKind::Long);
        QStringList lines;
        for (const SheetLine &line : keys.all("text"))
            lines += line.value;
        question.text = lines.join(u'\n');
        if (lines.isEmpty())
            m_problems += block.place.problem(WorksheetTexts::tr("This block ask lacks the line “text: …”."));
        if (kind)
            readKind(keys, question);
        addPart(SheetPart::Kind::Question, m_sheet.questions.size(), block);
        m_sheet.questions += question;
    }

    void refuseFor(const SheetKeys &keys, const char *key, const SheetQuestion &question)
    {
        if (keys.has(key))
            m_problems += keys.place(key).problem(
                WorksheetTexts::tr("“%1” has no meaning for a question of the kind %2.")
                    .arg(QString::fromLatin1(key), QString::fromLatin1(wordOf(question.kind)->id)));
    }

    void readKind(SheetKeys &keys, SheetQuestion &question)
    {
        const bool isNumber = question.kind == AnswerKind::Number;
        const bool isLong = question.kind == AnswerKind::Long;
        question.unit = keys.value("unit");
        question.answer = keys.value("answer");
        question.answerPlace = keys.place("answer");
        question.marker = keys.value("marker");
        question.words = keys.integer("words", 1, 10'000, 0);
        for (const char *key : {"unit", "tolerance", "take"}) {
            if (!isNumber)
                refuseFor(keys, key, question);
        }
        if (question.kind != AnswerKind::Choice)
            refuseFor(keys, "options", question);
        if (!isLong)
            refuseFor(keys, "words", question);
        if (isLong) {
            refuseFor(keys, "answer", question);
            refuseFor(keys, "mistake", question);
        }
        if (question.kind == AnswerKind::Choice)
            readOptions(keys, question);
        if (isNumber)
            readNumber(keys, question);
        for (const SheetLine &line : keys.all("mistake"))
            readMistake(line, question);
    }

    void readOptions(const SheetKeys &keys, SheetQuestion &question)
    {
        question.options = parseOptions(keys.value("options"));
        question.ownOptions = question.options;
        const QSet<QString> different(question.options.begin(), question.options.end());
        if (question.options.size() < 2 || question.options.size() > mostOptions)
            m_problems += keys.place("options").problem(
                WorksheetTexts::tr("A choice has from 2 to %1 options, with “|” between them.").arg(mostOptions));
        else if (different.size() != question.options.size() || different.contains(QString()))
            m_problems += keys.place("options").problem(WorksheetTexts::tr("Each option has a text of its own."));
    }

    void readNumber(const SheetKeys &keys, SheetQuestion &question)
    {
        const QString take = keys.value("take");
        question.isTakeAllowed = take != u"no";
        if (!take.isEmpty() && take != u"no" && take != u"yes")
            m_problems += keys.place("take").problem(WorksheetTexts::tr("“take” is yes or no."));
        QString tolerance = keys.value("tolerance");
        if (tolerance.isEmpty())
            return;
        question.tolerance.isPercent = tolerance.endsWith(u'%');
        if (question.tolerance.isPercent)
            tolerance.chop(1);
        const Result<double> read = detail::parseNumber(tolerance.trimmed());
        if (read && *read >= 0)
            question.tolerance.value = *read;
        else
            m_problems += keys.place("tolerance")
                              .problem(WorksheetTexts::tr(
                                  "“tolerance” is a number of the answer's unit, or one with %, as in 0.5 or 10%."));
    }

    void readMistake(const SheetLine &line, SheetQuestion &question)
    {
        const QStringList parts = line.value.split(u'|');
        SheetMistake mistake;
        mistake.place = line.place;
        mistake.answer = parts.value(0).trimmed();
        QString share = parts.value(1).trimmed();
        mistake.sentence = parts.mid(2).join(u'|').trimmed();
        const bool hasPercent = share.endsWith(u'%');
        if (hasPercent)
            share.chop(1);
        const Result<double> percent = detail::parseNumber(share.trimmed());
        if (mistake.answer.isEmpty() || mistake.sentence.isEmpty() || !hasPercent || !percent || *percent < 0
            || *percent > 100) {
            m_problems += line.place.problem(
                WorksheetTexts::tr("A mistake is “ANSWER | SHARE | SENTENCE”, and the share from 0% to 100%."));
            return;
        }
        mistake.share = *percent / 100;
        question.mistakes += mistake;
    }

    // Either every question that a program can judge has its answer, or none of the key is there.
    void checkKey()
    {
        for (const SheetQuestion &question : m_sheet.questions)
            m_sheet.hasKey = m_sheet.hasKey || !question.answer.isEmpty() || !question.mistakes.isEmpty()
                || !question.marker.isEmpty();
        for (const SheetQuestion &question : m_sheet.questions) {
            if (m_sheet.hasKey && question.kind != AnswerKind::Long && question.answer.isEmpty())
                m_problems += question.place.problem(
                    WorksheetTexts::tr(
                        "%1 has no line “answer: …”. A sheet without its key has no answer, tolerance, mistake or "
                        "marker anywhere.")
                        .arg(question.id));
        }
        if (!m_sheet.hasKey)
            m_sheet.feedback = Feedback::Never;
    }

    static bool isSheetName(QStringView id)
    {
        bool usable = id.size() <= 60 && !id.startsWith(u'.') && !id.startsWith(u'-') && !id.startsWith(u'_');
        for (const QChar c : id)
            usable = usable && c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-');
        return usable;
    }

    Sheet &m_sheet;
    QList<SheetProblem> &m_problems;
    QSet<QString> m_ids;
    bool m_hasHead = false;
};

} // namespace

QStringList parseOptions(QStringView text)
{
    QStringList options;
    for (const QStringView option : text.split(u'|'))
        options += option.trimmed().toString();
    return options;
}

SheetReading parseSheet(QByteArrayView bytes, const QString &file)
{
    SheetReading reading;
    const QList<SheetBlock> blocks = sheetBlocks(bytes, file, reading.problems);
    if (reading.problems.isEmpty() || !blocks.isEmpty())
        Builder(file, reading).build(blocks);
    return reading;
}

} // namespace sockeye
