// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/hextext.h"
#include "core/protocol/packettexts.h"

#include "core/base/codec.h"

#include <QList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostBytes = 65535; // no datagram is longer

bool isHexDigit(QChar c)
{
    const char16_t lower = c.unicode() | 0x20;
    return (c >= u'0' && c <= u'9') || (lower >= u'a' && lower <= u'f');
}

bool isHex(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isHexDigit);
}

/// An offset as dumps write it before the bytes: `00000010`, `00000010:`, `0x0010:`, of six digits in od. Without a
/// colon it may be bytes as well; what follows decides.
bool isOffset(QStringView token)
{
    const bool hasColon = token.endsWith(u':');
    QStringView digits = hasColon ? token.chopped(1) : token;
    if (digits.startsWith(u"0x"_s))
        digits = digits.sliced(2);
    return isHex(digits) && (hasColon ? digits.size() >= 4 : digits.size() >= 6 && digits.size() <= 8);
}

qsizetype offsetOf(QStringView token)
{
    QStringView digits = token.endsWith(u':') ? token.chopped(1) : token;
    if (digits.startsWith(u"0x"_s))
        digits = digits.sliced(2);
    return digits.toLongLong(nullptr, 16);
}

QList<QStringView> tokensOf(QStringView line)
{
    QList<QStringView> tokens;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const bool isGap = i == line.size() || line[i].isSpace();
        if (!isGap && start < 0)
            start = i;
        if (isGap && start >= 0) {
            tokens += line.sliced(start, i - start);
            start = -1;
        }
    }
    return tokens;
}

Result<void> appendPlain(QByteArray &bytes, QStringView line)
{
    QString spaced = line.toString();
    for (QChar &c : spaced) {
        if (c == u':' || c == u',' || c == u'-')
            c = u' ';
    }
    QByteArray part;
    if (const Result<void> read = Codec<QByteArray>::parse(spaced, Unit::None, {}, part); !read)
        return read.error();
    bytes += part;
    return {};
}

/// A line of a dump: an offset that fits what has been read, groups of two or four digits, and a text behind them.
class DumpReader
{
public:
    bool take(QStringView line)
    {
        if (line.trimmed() == u"*")
            return false; // hexdump leaves lines out; what they were is not guessed
        const QList<QStringView> tokens = tokensOf(line);
        if (tokens.isEmpty())
            return true;
        if (!isOffset(tokens.front()) || offsetOf(tokens.front()) != m_bytes.size())
            return false;
        m_isSure = m_isSure || m_lines > 0 || tokens.front().endsWith(u':');
        ++m_lines;
        // The text stands between bars, or behind two spaces.
        const qsizetype behind = tokens.front().data() + tokens.front().size() - line.data();
        QStringView rest = line.sliced(behind);
        const qsizetype bar = rest.indexOf(u'|');
        if (bar >= 0)
            return takeGroups(rest.first(bar), 16);
        while (!rest.isEmpty() && rest.front().isSpace())
            rest = rest.sliced(1);
        const qsizetype gap = rest.indexOf(u"  ");
        return takeGroups(gap < 0 ? rest : rest.first(gap), 64);
    }
    QByteArray bytes() const { return m_bytes; }
    /// One line with an offset of 0 and no colon may as well be bytes that begin with zeros.
    bool isSure() const { return m_isSure; }

private:
    bool takeGroups(QStringView groups, qsizetype most)
    {
        QByteArray digits;
        const QList<QStringView> tokens = tokensOf(groups);
        for (const QStringView token : tokens) {
            if (!isHex(token) || token.size() % 2 != 0)
                return false;
            digits += token.toLatin1();
        }
        m_bytes += QByteArray::fromHex(digits);
        return digits.size() / 2 <= most && m_bytes.size() <= mostBytes;
    }

    QByteArray m_bytes;
    int m_lines = 0;
    bool m_isSure = false;
};

} // namespace

Result<QByteArray> readHexText(QStringView text)
{
    QList<QStringView> lines;
    for (const QStringView line : text.tokenize(u'\n'))
        lines += line.trimmed().isEmpty() ? QStringView() : line;
    DumpReader dump;
    const bool isDump = std::all_of(lines.begin(), lines.end(), [&dump](QStringView line) { return dump.take(line); });
    if (isDump && dump.isSure() && !dump.bytes().isEmpty())
        return dump.bytes();
    QByteArray bytes;
    for (const QStringView line : lines) {
        if (const Result<void> read = appendPlain(bytes, line); !read)
            return read.error();
        if (bytes.size() > mostBytes)
            return Error::badInput({}, PacketTexts::tr("That is more than %1 bytes.").arg(mostBytes));
    }
    if (bytes.isEmpty())
        return Error::badInput({}, PacketTexts::tr("There are no bytes. Write them in hex, as in 1b 00*47."));
    return bytes;
}

Result<QByteArray> readPacketFile(const QByteArray &content)
{
    const bool isText = std::all_of(content.begin(), content.end(), [](char c) {
        return (quint8(c) >= 0x20 && quint8(c) < 0x7f) || c == '\n' || c == '\r' || c == '\t';
    });
    if (isText)
        return readHexText(QString::fromLatin1(content));
    if (content.size() > mostBytes)
        return Error::badInput({}, PacketTexts::tr("That is more than %1 bytes.").arg(mostBytes));
    return content;
}

} // namespace sockeye
