// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/dns/idn.h"

#include <QCoreApplication>
#include <QList>

#include <idn2.h>

#include <cstdlib>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Free {
    void operator()(void *memory) const { std::free(memory); }
};
template <class T>
using Allocated = std::unique_ptr<T, Free>;

QString idnSentence(int code, const QString &label)
{
    const char *reason = QT_TRANSLATE_NOOP("dns", "“%1” is not allowed in a name (IDNA2008)");
    if (code == IDN2_TOO_BIG_LABEL || code == IDN2_TOO_BIG_DOMAIN || code == IDN2_PUNYCODE_BIG_OUTPUT)
        reason = QT_TRANSLATE_NOOP("dns", "“%1” is longer than 63 bytes once encoded; a label may not be");
    else if (code == IDN2_CONTEXTJ || code == IDN2_CONTEXTJ_NO_RULE)
        reason = QT_TRANSLATE_NOOP("dns", "“%1” has an invisible joiner where none belongs");
    else if (code == IDN2_BIDI)
        reason = QT_TRANSLATE_NOOP("dns", "“%1” mixes directions of writing in a way that names may not");
    else if (code == IDN2_2HYPHEN || code == IDN2_HYPHEN_STARTEND)
        reason = QT_TRANSLATE_NOOP("dns", "“%1” has hyphens where a name in another script may not have them");
    else if (code == IDN2_DISALLOWED || code == IDN2_UNASSIGNED)
        reason = QT_TRANSLATE_NOOP("dns", "“%1” has a character that names may not have");
    return QCoreApplication::translate("dns", reason).arg(label);
}

/// Scripts that are written together in one word (UTS 39, "highly restrictive").
bool mixesScripts(const QString &label)
{
    const QList<QList<QChar::Script>> families = {
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Bopomofo},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hangul},
    };
    QList<QChar::Script> used;
    for (const uint point : label.toUcs4()) {
        const QChar::Script script = QChar::script(char32_t(point));
        if (script > QChar::Script_Common && !used.contains(script))
            used += script;
    }
    if (used.size() <= 1)
        return false;
    return std::none_of(families.begin(), families.end(), [&](const auto &family) {
        return std::all_of(used.begin(), used.end(), [&](QChar::Script script) { return family.contains(script); });
    });
}

} // namespace

Result<QByteArray> idnToAscii(QStringView label)
{
    const QByteArray utf8 = label.toUtf8();
    uint8_t *made = nullptr;
    const int code = idn2_lookup_u8(reinterpret_cast<const uint8_t *>(utf8.constData()), &made,
                                    IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
    const Allocated<uint8_t> owner(made);
    if (code != IDN2_OK)
        return Error::badInput({}, idnSentence(code, label.toString()));
    const QByteArray ascii(reinterpret_cast<const char *>(made));
    if (ascii.isEmpty() || ascii.contains('.') || ascii.contains(' '))
        return Error::badInput({}, idnSentence(IDN2_DISALLOWED, label.toString()));
    return ascii;
}

std::optional<QString> idnToUnicode(QByteArrayView label)
{
    if (label.size() < 5 || label.first(4).compare("xn--", Qt::CaseInsensitive) != 0 || label.contains('\0'))
        return {};
    const QByteArray ascii = label.toByteArray().toLower();
    char *made = nullptr;
    const int code = idn2_to_unicode_8z8z(ascii.constData(), &made, 0);
    const Allocated<char> owner(made);
    if (code != IDN2_OK)
        return {};
    const QString text = QString::fromUtf8(made);
    const Result<QByteArray> again = idnToAscii(text);
    if (!again || *again != ascii || mixesScripts(text))
        return {};
    return text;
}

} // namespace sockeye
