// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/base/valuestexts.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostBytes = 65535; // a datagram is never longer

// `1b`, `0x1b00` or `00*47`.
Result<QByteArray> parseHexToken(QStringView token)
{
    QStringView digits = token;
    qsizetype times = 1;
    if (const qsizetype star = token.indexOf(u'*'); star >= 0) {
        const Result<qint64> count = detail::parseInteger(token.sliced(star + 1), {}, Unit::None, 0, mostBytes);
        if (!count)
            return count.error();
        times = *count;
        digits = token.first(star);
    }
    if (digits.startsWith(u"0x"_s, Qt::CaseInsensitive))
        digits = digits.sliced(2);
    for (const QChar digit : digits) {
        const char16_t lower = digit.unicode() | 0x20;
        if (!(digit >= u'0' && digit <= u'9') && !(lower >= u'a' && lower <= u'f'))
            return detail::notUnderstood(
                ValuesTexts::tr("“%1” is not hexadecimal: write bytes as in 1b 00*47.").arg(token));
    }
    if (digits.size() % 2 != 0)
        return detail::notUnderstood(
            ValuesTexts::tr("“%1” has an odd number of digits: a byte has two, as in 1b.").arg(token));
    if (digits.size() / 2 * times > mostBytes)
        return detail::notUnderstood(ValuesTexts::tr("That is more than %1 bytes.").arg(mostBytes));
    return QByteArray::fromHex(digits.toLatin1()).repeated(times);
}

} // namespace

int Codec<QByteArray>::compare(const QByteArray &a, const QByteArray &b)
{
    return a.compare(b);
}

bool Codec<QByteArray>::absent(const QByteArray &value)
{
    return value.isNull();
}

void Codec<QByteArray>::append(const QByteArray &value, Unit, QByteArray &out)
{
    if (value.isNull())
        return;
    out += "0x";
    out += value.toHex();
}

void Codec<QByteArray>::appendJson(const QByteArray &value, Unit unit, QByteArray &out)
{
    if (value.isNull()) {
        out += "null";
        return;
    }
    out += '"';
    append(value, unit, out);
    out += '"';
}

QString Codec<QByteArray>::display(const QByteArray &value, Unit, const QLocale &)
{
    return QString::fromLatin1(value.toHex(' '));
}

Result<void> Codec<QByteArray>::parse(QStringView text, Unit, const Range &, QByteArray &value)
{
    QByteArray bytes;
    const QString spaced = text.toString().simplified();
    for (const QStringView token : QStringView(spaced).tokenize(u' ', Qt::SkipEmptyParts)) {
        const Result<QByteArray> part = parseHexToken(token);
        if (!part)
            return part.error();
        if (bytes.size() + part->size() > mostBytes)
            return detail::notUnderstood(ValuesTexts::tr("That is more than %1 bytes.").arg(mostBytes));
        bytes += *part;
    }
    // `0x` alone is no bytes at all, and nothing is no value.
    value = bytes.isEmpty() && !spaced.isEmpty() ? QByteArray("") : bytes;
    return {};
}

namespace detail
{

namespace
{

void appendControl(QByteArray &out, quint8 control)
{
    constexpr char digits[] = "0123456789abcdef";
    switch (control) {
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += digits[control >> 4];
        out += digits[control & 15];
    }
}

} // namespace

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    if (!utf8.isValidUtf8()) { // RFC 8259 section 8.1: readers may refuse anything else
        appendJsonString(out, QString::fromUtf8(utf8).toUtf8());
        return;
    }
    out += '"';
    qsizetype written = 0;
    const auto flush = [&](qsizetype to, qsizetype next) {
        out.append(utf8.data() + written, to - written);
        written = next;
    };
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const quint8 byte = quint8(utf8[i]);
        if (byte == '"' || byte == '\\') {
            flush(i, i);
            out += '\\';
        } else if (byte < 0x20 || byte == 0x7f) {
            flush(i, i + 1);
            appendControl(out, byte);
        } else if (byte == 0xc2 && quint8(utf8[i + 1]) < 0xa0) { // U+0080 to U+009F act on some terminals
            flush(i, i + 2);
            appendControl(out, quint8(utf8[++i]));
        }
    }
    flush(utf8.size(), utf8.size());
    out += '"';
}

} // namespace detail

} // namespace sockeye
