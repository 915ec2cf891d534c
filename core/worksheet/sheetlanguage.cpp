// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/worksheet/sheetcheck.h"
#include "core/worksheet/sheetkeys.h"
#include "core/worksheet/sheetparser.h"
#include "core/worksheet/worksheettexts.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

using Times = SheetKey::Times;

// `lab4.id.md`: the first file's name without its end, and the language.
struct LanguagePath {
    QString base;
    QString language; // empty: the path names no language

    explicit LanguagePath(const QString &path)
    {
        static const QRegularExpression name(u"^(.+)\\.([a-z]{2,3}(?:_[A-Z]{2})?)\\.md$"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch match = name.match(path);
        if (!match.hasMatch())
            return;
        base = match.captured(1) + u".md"_s;
        language = match.captured(2);
    }
};

/// Puts the texts of a language's file in place of the sheet's, and its order of parts.
class Merger
{
public:
    Merger(SheetReading &reading, const QString &file)
        : m_sheet(reading.sheet)
        , m_problems(reading.problems)
        , m_file(file)
    {
    }

    void merge(const QList<SheetBlock> &blocks)
    {
        QList<SheetPart> parts;
        for (const SheetBlock &block : blocks) {
            switch (block.kind) {
            case SheetBlock::Kind::Prose:
                parts += {SheetPart::Kind::Prose, block.prose, -1, block.place};
                break;
            case SheetBlock::Kind::Sheet:
                mergeHead(block);
                break;
            case SheetBlock::Kind::Run: {
                SheetKeys keys(block, {{"id", Times::Once}}, m_problems);
                addPart(parts, SheetPart::Kind::Run, m_sheet.runs, keys, block);
                break;
            }
            case SheetBlock::Kind::Ask: {
                SheetKeys keys(block,
                               {{"id", Times::Once}, {"text", Times::Any}, {"options"}, {"mistake_text", Times::Any}},
                               m_problems);
                const qsizetype index = addPart(parts, SheetPart::Kind::Question, m_sheet.questions, keys, block);
                if (index >= 0)
                    mergeQuestion(keys, m_sheet.questions[index]);
                break;
            }
            }
        }
        if (!m_hasHead)
            m_problems +=
                {m_file, 0, WorksheetTexts::tr("There is no block sheet, with the sheet's id and its title.")};
        for (const auto &run : m_sheet.runs)
            missing(run.id);
        for (const auto &question : m_sheet.questions)
            missing(question.id);
        m_sheet.parts = parts;
    }

private:
    void missing(const QString &id)
    {
        if (!m_seen.contains(id))
            m_problems += {m_file, 0, WorksheetTexts::tr("The block with the id “%1” is missing.").arg(id)};
    }

    void mergeHead(const SheetBlock &block)
    {
        if (m_hasHead)
            m_problems += block.place.problem(WorksheetTexts::tr("A second block sheet; a file has one."));
        m_hasHead = true;
        SheetKeys keys(block, {{"id", Times::Once}, {"title"}}, m_problems);
        if (keys.value("id") != m_sheet.id)
            m_problems +=
                keys.place("id").problem(WorksheetTexts::tr("The sheet's id is “%1” here as there.").arg(m_sheet.id));
        if (keys.has("title"))
            m_sheet.title = keys.value("title");
    }

    template <class Item>
    qsizetype addPart(QList<SheetPart> &parts, SheetPart::Kind kind, const QList<Item> &items, const SheetKeys &keys,
                      const SheetBlock &block)
    {
        const QString id = keys.value("id");
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (items[i].id != id)
                continue;
            if (m_seen.contains(id))
                m_problems +=
                    keys.place("id").problem(WorksheetTexts::tr("The id “%1” stands here a second time.").arg(id));
            m_seen.insert(id);
            parts += {kind, {}, i, block.place};
            return i;
        }
        if (!id.isEmpty())
            m_problems += keys.place("id").problem(WorksheetTexts::tr("“%1” has no block %2 with the id “%3”.")
                                                       .arg(m_sheet.file, sheetBlockWord(block.kind), id.left(60)));
        return -1;
    }

    void mergeQuestion(const SheetKeys &keys, SheetQuestion &question)
    {
        QStringList lines;
        for (const SheetLine &line : keys.all("text"))
            lines += line.value;
        if (!lines.isEmpty())
            question.text = lines.join(u'\n');
        if (keys.has("options")) {
            const QStringList options = parseOptions(keys.value("options"));
            if (options.size() == question.ownOptions.size() && !options.contains(QString()))
                question.options = options;
            else
                m_problems += keys.place("options").problem(
                    WorksheetTexts::tr("%1 has %2 options, in the same order as in “%3”.")
                        .arg(question.id, QString::number(question.ownOptions.size()), m_sheet.file));
        }
        const QList<SheetLine> sentences = keys.all("mistake_text");
        // A sheet without its key has no mistakes to translate.
        if (sentences.isEmpty())
            return;
        if (sentences.size() != question.mistakes.size()) {
            m_problems += sentences.front().place.problem(
                WorksheetTexts::tr("%1 has %2 mistakes: one mistake_text for each, in the same order.")
                    .arg(question.id, QString::number(question.mistakes.size())));
            return;
        }
        for (qsizetype i = 0; i < sentences.size(); ++i)
            question.mistakes[i].sentence = sentences[i].value;
    }

    Sheet &m_sheet;
    QList<SheetProblem> &m_problems;
    const QString m_file;
    QSet<QString> m_seen;
    bool m_hasHead = false;
};

Result<QByteArray> readSheetFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error::badInput(path,
                               QFileInfo::exists(path)
                                   ? WorksheetTexts::tr("This file can't be read: %1.").arg(file.errorString())
                                   : WorksheetTexts::tr("There is no such file."));
    constexpr qint64 most = (1 << 20) + 1; // a byte more than is allowed, so that too much is seen
    return file.read(most);
}

} // namespace

void mergeLanguage(SheetReading &reading, QByteArrayView bytes, const QString &file, const QString &language)
{
    const QList<SheetBlock> blocks = sheetBlocks(bytes, file, reading.problems);
    reading.sheet.language = language;
    Merger(reading, file).merge(blocks);
}

QString sheetBasePath(const QString &path)
{
    const LanguagePath named(path);
    return !named.language.isEmpty() && QFileInfo(named.base).isFile() ? named.base : path;
}

SheetReading loadSheet(const QString &path, const QStringList &languages)
{
    const QString base = sheetBasePath(path);
    const Result<QByteArray> bytes = readSheetFile(base);
    if (!bytes)
        return {{}, {{base, 0, bytes.error().detail}}};
    SheetReading reading = parseSheet(*bytes, base);
    QStringList wanted = languages;
    if (base != path)
        wanted = {LanguagePath(path).language};
    for (const QString &language : wanted) {
        const QString stem = base.endsWith(u".md") ? base.chopped(3) : base;
        QString name = language;
        if (!QFileInfo(stem + u'.' + name + u".md"_s).isFile())
            name = language.section(u'_', 0, 0);
        const QString file = stem + u'.' + name + u".md"_s;
        if (!QFileInfo(file).isFile())
            continue;
        const Result<QByteArray> texts = readSheetFile(file);
        if (texts)
            mergeLanguage(reading, *texts, file, name);
        else
            reading.problems += {file, 0, texts.error().detail};
        break;
    }
    if (reading.problems.isEmpty())
        reading.problems = checkSheet(reading.sheet);
    return reading;
}

} // namespace sockeye
