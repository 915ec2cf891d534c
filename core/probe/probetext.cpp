// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probetext.h"
#include "core/probe/probetexts.h"

#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Escape {
    char letter;
    char byte;
};
constexpr Escape escapes[] = {{'n', '\n'}, {'r', '\r'}, {'t', '\t'}, {'0', '\0'}, {'\\', '\\'}};

void appendByte(QString &out, uchar byte)
{
    out += u"\\x%1"_s.arg(uint(byte), 2, 16, QChar(u'0'));
}

/// How many bytes of \a bytes are one sign in UTF-8; 0 where they are none.
qsizetype signSize(QByteArrayView bytes)
{
    const auto first = uchar(bytes[0]);
    const qsizetype size = first < 0x80 ? 1
        : first < 0xc2                  ? 0
        : first < 0xe0                  ? 2
        : first < 0xf0                  ? 3
        : first < 0xf5                  ? 4
                                        : 0;
    return size > 0 && size <= bytes.size() && bytes.first(size).isValidUtf8() ? size : 0;
}

/// Whether the sign is seen where it stands, and nothing else changes by it.
bool isPlain(char32_t sign)
{
    switch (QChar::category(sign)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

void appendEscaped(QString &out, QByteArrayView sign)
{
    if (sign.size() == 1) {
        for (const Escape &escape : escapes) {
            if (escape.byte == sign[0]) {
                out += u'\\';
                out += QLatin1Char(escape.letter);
                return;
            }
        }
    }
    for (const char byte : sign)
        appendByte(out, uchar(byte));
}

} // namespace

Result<QByteArray> readProbeText(QStringView text)
{
    QByteArray bytes;
    const QByteArray utf8 = text.toUtf8();
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (utf8[i] != '\\') {
            bytes += utf8[i];
            continue;
        }
        const char letter = i + 1 < utf8.size() ? utf8[i + 1] : '\0';
        const QByteArray digits = utf8.mid(i + 2, 2);
        bool isHex = false;
        const uint number = digits.toUInt(&isHex, 16);
        if (letter == 'x' && digits.size() == 2 && isHex && digits[0] != '+' && digits[0] != '-') {
            bytes += char(number);
            i += 3;
            continue;
        }
        bool isKnown = false;
        for (const Escape &escape : escapes) {
            if (i + 1 < utf8.size() && escape.letter == letter) {
                bytes += escape.byte;
                isKnown = true;
                break;
            }
        }
        if (!isKnown)
            return Error::badInput(
                {},
                ProbeTexts::tr("Behind a backslash stands one of n, r, t, 0, \\ or x with two digits "
                               "of hex, as in \\x1b; a backslash itself is \\\\."));
        ++i;
    }
    return bytes;
}

QString probeText(QByteArrayView bytes)
{
    QString out;
    out.reserve(bytes.size());
    while (!bytes.isEmpty()) {
        const qsizetype size = signSize(bytes);
        const QByteArrayView sign = bytes.first(std::max<qsizetype>(size, 1));
        bytes = bytes.sliced(sign.size());
        const QString text = size > 0 ? QString::fromUtf8(sign) : QString();
        const bool isWide = text.size() == 2;
        const char32_t code = text.isEmpty() ? 0
            : isWide                         ? QChar::surrogateToUcs4(text[0], text[1])
                                             : char32_t(text[0].unicode());
        if (!text.isEmpty() && isPlain(code) && code != U'\\')
            out += text;
        else
            appendEscaped(out, sign);
    }
    return out;
}

} // namespace sockeye
