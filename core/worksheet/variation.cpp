// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/variation.h"
#include "core/worksheet/worksheettexts.h"

#include "core/base/language.h"
#include "core/worksheet/number.h"
#include "core/worksheet/sheetkeys.h"

#include <QCryptographicHash>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostChoices = 100;
constexpr qsizetype longestChoice = 60;

bool isAsciiAlphanumeric(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

// A number or a plain word: nothing that has a meaning in a request, an expression or Markdown.
bool isChoice(QStringView text)
{
    bool usable = !text.isEmpty() && text.size() <= longestChoice;
    for (const QChar c : text)
        usable = usable && (isAsciiAlphanumeric(c) || QStringView(u".-_+").contains(c));
    return usable;
}

} // namespace

Result<SheetVariation> parseVariation(QStringView text)
{
    const auto wrong = [](const QString &sentence) { return Error::badInput(u"vary"_s, sentence); };
    const qsizetype equals = text.indexOf(u'=');
    SheetVariation variation;
    variation.name = equals < 0 ? QString() : text.first(equals).trimmed().toString();
    QStringView pick = equals < 0 ? QStringView() : text.sliced(equals + 1).trimmed();
    if (!isSheetId(variation.name) || !pick.startsWith(u"pick(") || !pick.endsWith(u')'))
        return wrong(WorksheetTexts::tr("A value that varies is “name = pick(a, b, …)”, the name in small letters."));
    pick = pick.sliced(5).chopped(1);
    for (const QStringView choice : pick.split(u',')) {
        if (!isChoice(choice.trimmed()))
            return wrong(
                WorksheetTexts::tr("“%1” can't be picked: write numbers with a point, or words of letters, digits and "
                                   ". - _ +")
                    .arg(choice.trimmed().left(40)));
        variation.choices += choice.trimmed().toString();
    }
    if (variation.choices.size() < 2 || variation.choices.size() > mostChoices)
        return wrong(WorksheetTexts::tr("There are from 2 to %1 values to pick from.").arg(mostChoices));
    return variation;
}

QString normalStudentId(QStringView typed)
{
    QString made;
    for (const QChar c : typed) {
        if (c.isSpace())
            continue;
        made += c >= u'a' && c <= u'z' ? QChar(char16_t(c.unicode() - u'a' + u'A')) : c;
    }
    return made;
}

Result<void> checkStudentId(QStringView studentId)
{
    bool usable = !studentId.isEmpty() && studentId.size() <= 40;
    for (const QChar c : studentId)
        usable = usable && (isAsciiAlphanumeric(c) || QStringView(u".-_/").contains(c));
    if (usable)
        return {};
    return Error::badInput(
        u"student"_s,
        WorksheetTexts::tr(
            "A student number has from 1 to 40 letters and digits; points, hyphens and slashes may stand in it."));
}

QString pickValue(const QString &sheetId, const QString &studentId, const SheetVariation &variation)
{
    const QByteArray text = (sheetId + u'\n' + studentId + u'\n' + variation.name).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    const quint64 number = qFromBigEndian<quint64>(hash.constData());
    return variation.choices.value(qsizetype(number % quint64(variation.choices.size())));
}

SheetValues pickValues(const Sheet &sheet, const QString &studentId)
{
    SheetValues values;
    for (const SheetVariation &variation : sheet.variations)
        values[variation.name] = pickValue(sheet.id, studentId, variation);
    return values;
}

namespace
{

Result<QString> withValues(QStringView text, const SheetValues &values, bool isProse)
{
    QString made;
    bool isCode = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        isCode = isCode != (text[i] == u'`');
        if (text[i] == u'\\' && i + 1 < text.size() && text[i + 1] == u'{') {
            made += text[++i];
            continue;
        }
        const qsizetype end = text[i] == u'{' ? text.indexOf(u'}', i) : -1;
        const QStringView name = end < 0 ? QStringView() : text.sliced(i + 1, end - i - 1);
        if (!isSheetId(name)) { // a brace of the text's own
            made += text[i];
            continue;
        }
        const auto value = values.constFind(name.toString());
        if (value == values.constEnd())
            return Error::badInput(
                u"vary"_s,
                WorksheetTexts::tr("“{%1}” is no value that varies. Write \\{ where a brace is meant.").arg(name));
        const bool isShownNumber = isProse && !isCode && SheetNumber::parse(*value);
        made += isShownNumber ? withDecimalSign(*value) : *value;
        i = end;
    }
    return made;
}

} // namespace

Result<QString> substituted(QStringView text, const SheetValues &values)
{
    return withValues(text, values, false);
}

Result<QString> substitutedProse(QStringView text, const SheetValues &values)
{
    return withValues(text, values, true);
}

} // namespace sockeye
