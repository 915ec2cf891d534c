// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/dns/dnsname.h"

#include "core/base/bytereader.h"
#include "core/protocol/dns/idn.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// Enough for any name that a sane server compresses; with strictly backward pointers it only bounds the work.
constexpr int MaximumJumps = 64;

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

Error refused(const char *sentence, const QString &argument = {})
{
    const QString text = QCoreApplication::translate("dns", sentence);
    return Error::badInput({}, argument.isNull() ? text : text.arg(argument));
}

bool isDot(QChar c)
{
    // The full stops that UTS 46 maps to a dot: ideographic, fullwidth, halfwidth ideographic.
    return c == u'.' || c == u'\u3002' || c == u'\uFF0E' || c == u'\uFF61';
}

/// One label as it was typed: its bytes where it is ASCII, its characters where it is not.
struct TypedLabel {
    QByteArray bytes;
    QString text;
    bool escaped = false;
    bool ascii = true;
};

/// Reads the escape at \a position (a backslash); moves it behind.
std::optional<char> readEscape(QStringView text, qsizetype &position)
{
    const auto digit = [&](qsizetype at) { return at < text.size() && text[at] >= u'0' && text[at] <= u'9'; };
    ++position;
    if (position >= text.size())
        return {};
    if (!digit(position)) {
        const char16_t plain = text[position++].unicode();
        return plain < 0x20 || plain > 0x7e ? std::optional<char>() : char(plain);
    }
    if (!digit(position + 1) || !digit(position + 2))
        return {};
    const int value = text.mid(position, 3).toInt();
    position += 3;
    return value > 255 ? std::optional<char>() : char(value);
}

Result<QByteArray> labelBytes(const TypedLabel &label)
{
    QByteArray bytes = label.bytes;
    if (!label.ascii) {
        if (label.escaped)
            return refused(
                QT_TRANSLATE_NOOP("dns", "“%1” mixes \\ escapes with another script; write one or the other"),
                label.text);
        const Result<QByteArray> ascii = idnToAscii(label.text);
        if (!ascii)
            return ascii;
        bytes = *ascii;
    }
    if (bytes.isEmpty())
        return refused(QT_TRANSLATE_NOOP("dns", "A part of the name is empty: two dots in a row, or one at the start"));
    if (bytes.size() > DnsName::MaximumLabel)
        return Error::badInput({},
                               QCoreApplication::translate("dns", "A part of the name has %1 bytes; 63 is the most: %2")
                                   .arg(bytes.size())
                                   .arg(label.text.left(80)));
    return bytes;
}

} // namespace

DnsName::DnsName()
    : m_wire(QByteArrayLiteral("\0"))
{
}

Result<DnsName> DnsName::fromText(QStringView text)
{
    if (text.isEmpty())
        return refused(QT_TRANSLATE_NOOP("dns", "There is no name; type one, such as www.example.org"));
    if (text == u".")
        return DnsName();
    QByteArray wire;
    TypedLabel label;
    const auto endLabel = [&]() -> Result<void> {
        const Result<QByteArray> bytes = labelBytes(label);
        if (!bytes)
            return bytes.error();
        wire += char(bytes->size());
        wire += *bytes;
        label = {};
        return {};
    };
    qsizetype position = 0;
    while (position < text.size()) {
        const QChar c = text[position];
        if (isDot(c)) {
            if (const Result<void> done = endLabel(); !done)
                return done.error();
            ++position;
        } else if (c == u'\\') {
            const std::optional<char> byte = readEscape(text, position);
            if (!byte)
                return refused(QT_TRANSLATE_NOOP("dns", "After \\ comes a character, or three digits from 000 to 255"));
            label.bytes += *byte;
            label.escaped = true;
        } else if (c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f) {
            return refused(QT_TRANSLATE_NOOP(
                "dns",
                "A name has no spaces or control characters; put commas between names (a space within one is "
                "written \\032)"));
        } else {
            label.ascii = label.ascii && c.unicode() < 0x80;
            label.bytes += char(c.unicode() & 0x7f);
            label.text += c;
            ++position;
        }
    }
    if (!isDot(text.back()) || !label.bytes.isEmpty()) {
        if (const Result<void> done = endLabel(); !done)
            return done.error();
    }
    wire += '\0';
    if (wire.size() > MaximumWire)
        return Error::badInput(
            {},
            QCoreApplication::translate("dns", "The name takes %1 bytes in a packet; 255 is the most")
                .arg(wire.size()));
    return DnsName(wire);
}

std::optional<DnsName> DnsName::fromWire(QByteArrayView wire)
{
    DnsNameReader reader{wire, 0, {}};
    const DnsName name = reader.read(0, wire.size(), false);
    if (reader.damage || reader.end != wire.size())
        return {};
    return name;
}

QString DnsName::text() const
{
    if (isRoot())
        return u"."_s;
    QString out;
    out.reserve(m_wire.size());
    for (qsizetype at = 0; m_wire[at] != 0; at += 1 + uchar(m_wire[at])) {
        if (at > 0)
            out += u'.';
        appendDnsEscaped(out, QByteArrayView(m_wire).sliced(at + 1, uchar(m_wire[at])), ".\\\"@$;()");
    }
    return out;
}

QString DnsName::unicodeText() const
{
    if (isRoot())
        return u"."_s;
    QString out;
    for (qsizetype at = 0; m_wire[at] != 0; at += 1 + uchar(m_wire[at])) {
        if (at > 0)
            out += u'.';
        const QByteArrayView label = QByteArrayView(m_wire).sliced(at + 1, uchar(m_wire[at]));
        if (const std::optional<QString> unicode = idnToUnicode(label))
            out += *unicode;
        else
            appendDnsEscaped(out, label, ".\\\"@$;()");
    }
    return out;
}

int DnsName::labelCount() const
{
    int count = 0;
    for (qsizetype at = 0; m_wire[at] != 0; at += 1 + uchar(m_wire[at]))
        ++count;
    return count;
}

bool DnsName::isWithin(const DnsName &ancestor) const
{
    const QByteArrayView wire(m_wire);
    qsizetype at = 0;
    while (wire.size() - at > ancestor.m_wire.size())
        at += 1 + uchar(wire[at]);
    return equalWire(wire.sliced(at), ancestor.m_wire);
}

DnsName DnsName::parent() const
{
    return isRoot() ? *this : DnsName(m_wire.sliced(1 + uchar(m_wire[0])));
}

bool DnsName::equalWire(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    // Length bytes are below 64, so lower() leaves them alone.
    return std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return x == y || lower(x) == lower(y); });
}

size_t DnsName::hashWire(QByteArrayView wire, size_t seed)
{
    char lowered[MaximumWire];
    const qsizetype size = std::min<qsizetype>(wire.size(), MaximumWire);
    std::transform(wire.begin(), wire.begin() + size, lowered, lower);
    return qHash(QByteArrayView(lowered, size), seed);
}

DnsName DnsNameReader::read(qsizetype position, qsizetype limit, bool pointers)
{
    char wire[DnsName::MaximumWire];
    qsizetype size = 0;
    qsizetype chunk = position; // where this unbroken run of labels began: a pointer must lead before it
    int jumps = 0;
    end = -1;
    const auto fail = [&](DnsProblem problem, qsizetype at) {
        damage = {problem, at};
        return DnsName();
    };
    ByteReader reader(message.first(std::clamp<qsizetype>(limit, 0, message.size())), position);
    while (true) {
        const qsizetype at = reader.position();
        const quint8 length = reader.u8();
        if (!reader.ok())
            return fail(DnsProblem::PastEnd, at);
        if ((length & 0xc0) == 0xc0) {
            const qsizetype target = (length & 0x3f) << 8 | reader.u8();
            if (!reader.ok())
                return fail(DnsProblem::PastEnd, at);
            if (!pointers || target >= chunk || target < 12 || ++jumps > MaximumJumps)
                return fail(DnsProblem::BadPointer, at);
            if (end < 0)
                end = reader.position();
            chunk = target;
            reader = ByteReader(message, target);
            continue;
        }
        if (length & 0xc0)
            return fail(DnsProblem::BadLabel, at);
        const QByteArrayView label = reader.bytes(length);
        if (!reader.ok())
            return fail(DnsProblem::PastEnd, at);
        if (size + 1 + length + (length > 0 ? 1 : 0) > DnsName::MaximumWire)
            return fail(DnsProblem::NameTooLong, at);
        wire[size++] = char(length);
        std::copy(label.begin(), label.end(), wire + size);
        size += length;
        if (length == 0)
            break;
    }
    if (end < 0)
        end = reader.position();
    return DnsName(QByteArray(wire, size));
}

void appendDnsEscaped(QString &out, QByteArrayView bytes, QByteArrayView special)
{
    for (const char c : bytes) {
        const uchar byte = uchar(c);
        if (byte < 0x20 || byte > 0x7e || (byte == 0x20 && special.contains('.'))) {
            // A space parts fields in zone files, so that in a name it is \032; in quotes it is itself.
            const char digits[] = {'\\', char('0' + byte / 100), char('0' + byte / 10 % 10), char('0' + byte % 10)};
            out += QLatin1StringView(digits, 4);
        } else {
            if (special.contains(c))
                out += u'\\';
            out += QLatin1Char(c);
        }
    }
}

QString dnsDamageText(const DnsDamage &damage)
{
    const char *what = "";
    switch (damage.problem) {
    case DnsProblem::None:
        return {};
    case DnsProblem::ShortHeader:
        what = QT_TRANSLATE_NOOP("dns", "the header is not whole (12 bytes)");
        break;
    case DnsProblem::PastEnd:
        what = QT_TRANSLATE_NOOP("dns", "a field goes on past the end");
        break;
    case DnsProblem::BadLabel:
        what = QT_TRANSLATE_NOOP("dns", "a label of a kind that does not exist");
        break;
    case DnsProblem::BadPointer:
        what = QT_TRANSLATE_NOOP("dns", "a compression pointer that does not point backwards to a name");
        break;
    case DnsProblem::NameTooLong:
        what = QT_TRANSLATE_NOOP("dns", "a name of more than 255 bytes");
        break;
    case DnsProblem::BadData:
        what = QT_TRANSLATE_NOOP("dns", "the data is not what its type says");
        break;
    }
    return QCoreApplication::translate("dns", "malformed at byte %1: %2")
        .arg(QString::number(damage.at), QCoreApplication::translate("dns", what));
}

} // namespace sockeye
