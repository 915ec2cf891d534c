// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/sheetkeys.h"
#include "core/worksheet/worksheettexts.h"

#include "core/base/codec.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString keyList(std::initializer_list<SheetKey> keys)
{
    QStringList names;
    for (const SheetKey &key : keys)
        names += QString::fromLatin1(key.name);
    return names.join(u", "_s);
}

} // namespace

bool isSheetId(QStringView text)
{
    if (text.isEmpty() || text.size() > 40 || !(text[0] >= u'a' && text[0] <= u'z'))
        return false;
    for (const QChar c : text) {
        if (!(c >= u'a' && c <= u'z') && !(c >= u'0' && c <= u'9') && c != u'_')
            return false;
    }
    return true;
}

SheetKeys::SheetKeys(const SheetBlock &block, std::initializer_list<SheetKey> allowed, QList<SheetProblem> &problems)
    : m_block(block)
    , m_problems(problems)
{
    const QString word = sheetBlockWord(block.kind);
    for (const SheetLine &line : block.lines) {
        const SheetKey *known = nullptr;
        for (const SheetKey &key : allowed) {
            if (line.key == QLatin1StringView(key.name))
                known = &key;
        }
        if (!known) {
            problems += line.place.problem(WorksheetTexts::tr("“%1” can't stand in a block %2. Allowed are: %3.")
                                               .arg(line.key.left(40), word, keyList(allowed)));
            continue;
        }
        if (line.value.isEmpty())
            problems += line.place.problem(WorksheetTexts::tr("“%1” has no value.").arg(line.key));
        const SheetLine *first = this->line(known->name);
        if (known->times != SheetKey::Times::Any && first != &line)
            problems +=
                line.place.problem(WorksheetTexts::tr("“%1” stands here a second time; the first is in line %2.")
                                       .arg(line.key)
                                       .arg(first->place.line));
    }
    for (const SheetKey &key : allowed) {
        if (key.times == SheetKey::Times::Once && !has(key.name))
            problems += block.place.problem(
                WorksheetTexts::tr("This block %1 lacks the line “%2: …”.").arg(word, QString::fromLatin1(key.name)));
    }
}

const SheetLine *SheetKeys::line(const char *key) const
{
    for (const SheetLine &line : m_block.lines) {
        if (line.key == QLatin1StringView(key))
            return &line;
    }
    return nullptr;
}

QString SheetKeys::value(const char *key) const
{
    const SheetLine *found = line(key);
    return found ? found->value : QString();
}

QList<SheetLine> SheetKeys::all(const char *key) const
{
    QList<SheetLine> found;
    for (const SheetLine &line : m_block.lines) {
        if (line.key == QLatin1StringView(key))
            found += line;
    }
    return found;
}

SheetPlace SheetKeys::place(const char *key) const
{
    const SheetLine *found = line(key);
    return found ? found->place : m_block.place;
}

double SheetKeys::number(const char *key, double minimum, double maximum, double fallback)
{
    const SheetLine *found = line(key);
    if (!found || found->value.isEmpty())
        return fallback;
    const Result<double> read = detail::parseNumber(found->value);
    if (read && *read >= minimum && *read <= maximum)
        return *read;
    m_problems += found->place.problem(WorksheetTexts::tr("“%1” takes a number from %2 to %3, with a point, not “%4”.")
                                           .arg(found->key)
                                           .arg(minimum)
                                           .arg(maximum)
                                           .arg(found->value.left(40)));
    return fallback;
}

int SheetKeys::integer(const char *key, int minimum, int maximum, int fallback)
{
    const SheetLine *found = line(key);
    if (!found || found->value.isEmpty())
        return fallback;
    bool isNumber = false;
    const int read = found->value.toInt(&isNumber);
    if (isNumber && read >= minimum && read <= maximum)
        return read;
    m_problems += found->place.problem(WorksheetTexts::tr("“%1” takes a whole number from %2 to %3, not “%4”.")
                                           .arg(found->key)
                                           .arg(minimum)
                                           .arg(maximum)
                                           .arg(found->value.left(40)));
    return fallback;
}

QString SheetKeys::id(const char *key)
{
    const QString text = value(key);
    if (!text.isEmpty() && !isSheetId(text))
        m_problems += place(key).problem(
            WorksheetTexts::tr("“%1” is no id: small letters, digits and underscores, a letter first, at most 40.")
                .arg(text.left(60)));
    return text;
}

} // namespace sockeye
