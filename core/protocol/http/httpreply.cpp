// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/http/httpreply.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct HttpTexts {
    Q_DECLARE_TR_FUNCTIONS(http)
};

constexpr qsizetype mostHead = 65'536;
constexpr qsizetype mostFields = 200;
constexpr qsizetype mostChunkLine = 256; // sizes have extensions that nobody uses

Error bad(const QString &detail)
{
    Error error;
    error.kind = ErrorKind::BadReply;
    error.operation = "decode";
    error.detail = detail;
    return error;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Where the empty line is that ends a head, behind it; -1 where it hasn't come. Lines may end without CR (RFC 9112
/// section 2.2).
qsizetype endOfHead(QByteArrayView bytes)
{
    for (qsizetype line = bytes.indexOf('\n'); line >= 0; line = bytes.indexOf('\n', line + 1)) {
        const QByteArrayView rest = bytes.sliced(line + 1);
        if (rest.startsWith('\n'))
            return line + 2;
        if (rest.startsWith("\r\n"))
            return line + 3;
    }
    return -1;
}

/// A size in digits of \a base, nothing else; -1 where it is none or too large.
qint64 sizeOf(QByteArrayView digits, int base)
{
    const bool fits =
        !digits.isEmpty() && digits.size() <= 15 && std::all_of(digits.begin(), digits.end(), [base](char c) {
            return isDigit(c) || (base == 16 && ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'));
        });
    return fits ? digits.toByteArray().toLongLong(nullptr, base) : -1;
}

QByteArrayView withoutReturn(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace

HttpReply::HttpReply(qsizetype mostBody, bool hasBody)
    : m_mostBody(mostBody)
    , m_hasBody(hasBody)
{
}

QByteArray HttpReply::field(QByteArrayView name) const
{
    for (const auto &[each, value] : m_fields) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Result<void> HttpReply::feed(QByteArrayView bytes)
{
    if (m_state == State::Complete)
        return {};
    m_pending.append(bytes);
    while (m_state == State::Head) {
        // Who isn't HTTP is told at once, not when 64 KiB have come.
        if (!QByteArrayView("HTTP/").startsWith(
                QByteArrayView(m_pending).first(std::min<qsizetype>(5, m_pending.size()))))
            return bad(HttpTexts::tr("What came does not begin with “HTTP/”: another protocol is spoken there."));
        const qsizetype size = endOfHead(m_pending);
        if (size < 0 && m_pending.size() <= mostHead)
            return {};
        if (size < 0 || size > mostHead)
            return bad(HttpTexts::tr("The head of the reply has no end within 64 KiB."));
        const QByteArray head = m_pending.first(size);
        m_pending.remove(0, size);
        if (const Result<void> taken = takeHead(head); !taken)
            return taken;
    }
    if (m_state == State::Body && m_isChunked)
        return takeChunks();
    if (m_state == State::Body)
        takeBody();
    return {};
}

Result<void> HttpReply::takeHead(QByteArrayView head)
{
    const qsizetype lineEnd = head.indexOf('\n');
    const QByteArrayView line = withoutReturn(head.first(lineEnd));
    // HTTP/1.1 200 OK
    const bool isWhole = line.size() >= 12 && line.startsWith("HTTP/1.") && isDigit(line[7]) && line[8] == ' '
        && std::all_of(line.begin() + 9, line.begin() + 12, isDigit) && (line.size() == 12 || line[12] == ' ');
    if (!isWhole)
        return bad(HttpTexts::tr("The first line is no status line of HTTP/1.1."));
    m_statusCode = line.sliced(9, 3).toByteArray().toInt();
    m_reason = line.size() > 13 ? line.sliced(13).toByteArray() : QByteArray();
    m_head = head.toByteArray();
    m_fields.clear();
    if (const Result<void> fields = takeFields(head.sliced(lineEnd + 1)); !fields)
        return fields;
    if (m_statusCode >= 100 && m_statusCode < 200 && m_statusCode != 101)
        return {}; // an interim reply: the real one follows
    return chooseFraming();
}

Result<void> HttpReply::takeFields(QByteArrayView lines)
{
    while (!lines.isEmpty()) {
        const qsizetype end = lines.indexOf('\n');
        const QByteArrayView line = withoutReturn(end < 0 ? lines : lines.first(end));
        lines = end < 0 ? QByteArrayView() : lines.sliced(end + 1);
        if (line.isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || line[0] == ' ' || line[0] == '\t' || line[colon - 1] == ' ')
            return bad(HttpTexts::tr("A line of the head is no field: it has no name before a colon."));
        if (m_fields.size() == mostFields)
            return bad(HttpTexts::tr("The head of the reply has more than %1 fields.").arg(mostFields));
        m_fields.append({line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
    }
    return {};
}

/// How long the body is: RFC 9112 section 6.3.
Result<void> HttpReply::chooseFraming()
{
    m_state = State::Body;
    if (!m_hasBody || m_statusCode == 101 || m_statusCode == 204 || m_statusCode == 304) {
        m_state = State::Complete;
        return {};
    }
    const QByteArray encoding = field("Transfer-Encoding").toLower();
    m_isChunked = encoding == "chunked" || encoding.endsWith(",chunked") || encoding.endsWith(" chunked");
    m_left = -1;
    if (m_isChunked || !encoding.isNull())
        return {};
    for (const auto &[name, value] : m_fields) {
        if (name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        const qint64 length = sizeOf(value, 10);
        if (length < 0 || (m_left >= 0 && m_left != length))
            return bad(HttpTexts::tr("The reply's Content-Length is no number, or there are two that differ."));
        m_left = length;
    }
    return {};
}

/// Moves \a size bytes to the body; false where it is full now.
bool HttpReply::keep(qsizetype size)
{
    const qsizetype kept = std::min(size, m_mostBody - m_body.size());
    m_body.append(m_pending.constData(), kept);
    m_pending.remove(0, size);
    if (kept == size)
        return true;
    m_isCut = true;
    m_pending.clear();
    m_state = State::Complete;
    return false;
}

void HttpReply::takeBody()
{
    const qsizetype size = m_left < 0 ? m_pending.size() : qsizetype(std::min<qint64>(m_left, m_pending.size()));
    if (m_left >= 0)
        m_left -= size;
    if (keep(size) && m_left == 0)
        m_state = State::Complete;
}

/// Reads the line before a chunk, or of the trailer; false where it has not come whole.
Result<bool> HttpReply::takeChunkSize()
{
    const qsizetype most = m_isInTrailer ? mostHead : mostChunkLine;
    const qsizetype end = m_pending.indexOf('\n');
    if (end < 0 && m_pending.size() <= most)
        return false;
    if (end < 0 || end > most)
        return bad(HttpTexts::tr("The size of a chunk has no end."));
    const QByteArray line = withoutReturn(QByteArrayView(m_pending).first(end)).toByteArray();
    m_pending.remove(0, end + 1);
    if (m_isInTrailer) {
        if (line.isEmpty())
            m_state = State::Complete;
        return true;
    }
    if (m_isChunkEnd) {
        m_isChunkEnd = false;
        if (!line.isEmpty())
            return bad(HttpTexts::tr("A chunk is longer than its size says."));
        return true;
    }
    const qsizetype extension = line.indexOf(';');
    m_left = sizeOf(QByteArrayView(line).first(extension < 0 ? line.size() : extension).trimmed(), 16);
    if (m_left < 0)
        return bad(HttpTexts::tr("The size of a chunk is no number in hex."));
    m_isInTrailer = m_left == 0;
    if (m_isInTrailer)
        m_left = -1;
    return true;
}

Result<void> HttpReply::takeChunks()
{
    while (m_state == State::Body) {
        if (m_left > 0) {
            const auto size = qsizetype(std::min<qint64>(m_left, m_pending.size()));
            if (size == 0)
                return {};
            m_left -= size;
            if (!keep(size))
                return {};
            if (m_left == 0) {
                m_left = -1;
                m_isChunkEnd = true;
            }
            continue;
        }
        const Result<bool> line = takeChunkSize();
        if (!line)
            return line.error();
        if (!*line)
            return {};
    }
    return {};
}

Result<void> HttpReply::end()
{
    if (m_state == State::Complete)
        return {};
    if (m_state == State::Head)
        return bad(HttpTexts::tr("The other side ended the connection before the head of its reply was whole."));
    if (m_isChunked)
        return bad(HttpTexts::tr("The body is cut short: the last chunk is missing."));
    if (m_left > 0)
        return bad(HttpTexts::tr("The body is cut short: %1 bytes are missing.").arg(m_left));
    m_state = State::Complete;
    return {};
}

} // namespace sockeye
