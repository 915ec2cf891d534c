// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sockettable.h"

#include <QtEndian>

#include <array>
#include <charconv>

namespace sockeye
{

namespace
{

// proc_net(5): a clock tick is a hundredth of a second toward programs, whatever the kernel's own is.
constexpr std::chrono::milliseconds tick{10};
constexpr int isListener = 0x10000; // __SO_ACCEPTCON
constexpr int connectedUnix = 3; // SS_CONNECTED of linux/net.h

/// Words of a line, one after the other; the rest of it is there, too.
class WordReader
{
public:
    explicit WordReader(QByteArrayView line)
        : m_rest(line)
    {
    }

    QByteArrayView next()
    {
        skipSpaces();
        qsizetype end = 0;
        while (end < m_rest.size() && m_rest[end] != ' ')
            ++end;
        const QByteArrayView word = m_rest.first(end);
        m_rest = m_rest.sliced(end);
        return word;
    }
    /// All that follows, without the one space before it.
    QByteArrayView rest() const { return m_rest.isEmpty() ? m_rest : m_rest.sliced(1); }

private:
    void skipSpaces()
    {
        while (!m_rest.isEmpty() && m_rest.front() == ' ')
            m_rest = m_rest.sliced(1);
    }
    QByteArrayView m_rest;
};

template <class Number>
std::optional<Number> readNumber(QByteArrayView text, int base)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

/// The two parts of `0100007F:0035`.
std::pair<QByteArrayView, QByteArrayView> halves(QByteArrayView word)
{
    const qsizetype colon = word.indexOf(':');
    if (colon < 0)
        return {word, QByteArrayView()};
    return {word.first(colon), word.sliced(colon + 1)};
}

/// The kernel prints an address as numbers of 32 bits in the machine's order.
std::optional<QHostAddress> readAddress(QByteArrayView hex, bool isIpv6)
{
    if (hex.size() != (isIpv6 ? 32 : 8))
        return {};
    std::array<quint32, 4> words{};
    for (qsizetype i = 0; i < hex.size() / 8; ++i) {
        const auto word = readNumber<quint32>(hex.sliced(i * 8, 8), 16);
        if (!word)
            return {};
        words[std::size_t(i)] = *word;
    }
    if (!isIpv6)
        return QHostAddress(qFromBigEndian(words[0]));
    Q_IPV6ADDR bytes;
    static_assert(sizeof bytes == sizeof words);
    memcpy(&bytes, words.data(), sizeof bytes);
    return QHostAddress(bytes);
}

bool takeEnd(QByteArrayView word, bool isIpv6, QHostAddress &address, quint16 &port)
{
    const auto [hexAddress, hexPort] = halves(word);
    const auto end = readAddress(hexAddress, isIpv6);
    const auto readPort = readNumber<quint16>(hexPort, 16);
    if (!end || !readPort)
        return false;
    address = *end;
    port = *readPort;
    return true;
}

/// `sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode refs pointer …`; then, of
/// TCP, two timeouts, a number and the congestion window.
std::optional<SocketEntry> readInetLine(QByteArrayView line, SocketTable table)
{
    WordReader words(line);
    words.next();
    SocketEntry entry;
    entry.protocol = table.protocol;
    entry.isIpv6 = table.isIpv6;
    if (!takeEnd(words.next(), table.isIpv6, entry.local, entry.localPort)
        || !takeEnd(words.next(), table.isIpv6, entry.remote, entry.remotePort))
        return {};
    if (entry.remotePort == 0)
        entry.remote = QHostAddress();
    auto state = readNumber<int>(words.next(), 16);
    const bool isTcp = table.protocol == SocketProtocol::Tcp;
    if (state == 12) // TCP_NEW_SYN_RECV: a connection half made
        state = int(SocketState::SynReceived);
    const auto [sending, received] = halves(words.next());
    const auto [timer, left] = halves(words.next());
    const auto again = readNumber<int>(words.next(), 16);
    const auto user = readNumber<quint32>(words.next(), 10);
    words.next();
    const auto inode = readNumber<quint64>(words.next(), 10);
    if (!state || *state < int(SocketState::Established) || *state > int(SocketState::Closing) || !user || !inode)
        return {};
    entry.state = SocketState(*state);
    entry.inode = *inode;
    if (entry.inode != 0)
        entry.user = user;
    entry.receiveQueue = readNumber<quint32>(received, 16);
    if (entry.state != SocketState::Listen) // how many may wait stands nowhere here
        entry.sendQueue = readNumber<quint32>(sending, 16);
    if (isTcp) {
        const auto kind = readNumber<int>(timer, 16);
        if (kind && *kind > 0 && *kind <= int(SocketTimer::WindowProbe)) {
            entry.timer = SocketTimer(*kind);
            entry.timerLeft = tick * readNumber<quint32>(left, 16).value_or(0);
        }
        entry.unanswered = again.value_or(0);
        for (int i = 0; i < 5; ++i) // references, the pointer, two timeouts, a number
            words.next();
        if (entry.state != SocketState::Listen)
            entry.congestionWindow = readNumber<quint32>(words.next(), 10);
    }
    return entry;
}

/// `Num RefCount Protocol Flags Type St Inode Path`
std::optional<SocketEntry> readUnixLine(QByteArrayView line)
{
    WordReader words(line);
    for (int i = 0; i < 3; ++i)
        words.next();
    const auto flags = readNumber<int>(words.next(), 16);
    const auto type = readNumber<int>(words.next(), 16);
    const auto state = readNumber<int>(words.next(), 16);
    const auto inode = readNumber<quint64>(words.next(), 10);
    // Without an inode it is a connection that nobody has accepted yet: the listener's queue counts it.
    if (!flags || !type || !state || inode.value_or(0) == 0)
        return {};
    SocketEntry entry;
    entry.protocol = SocketProtocol::Unix;
    entry.inode = *inode;
    if (*type == int(UnixSocketType::Stream) || *type == int(UnixSocketType::Datagram)
        || *type == int(UnixSocketType::SequencedPackets))
        entry.type = UnixSocketType(*type);
    entry.state = (*flags & isListener) != 0 ? SocketState::Listen
        : *state == connectedUnix            ? SocketState::Established
                                             : SocketState::Unconnected;
    if (const QByteArrayView path = words.rest(); !path.isEmpty())
        entry.path = QString::fromUtf8(path);
    return entry;
}

} // namespace

const char *procPath(SocketTable table)
{
    switch (table.protocol) {
    case SocketProtocol::Tcp:
        return table.isIpv6 ? "/proc/net/tcp6" : "/proc/net/tcp";
    case SocketProtocol::Udp:
        return table.isIpv6 ? "/proc/net/udp6" : "/proc/net/udp";
    case SocketProtocol::Unix:
        return "/proc/net/unix";
    }
    return "";
}

std::vector<SocketEntry> readProcTable(QByteArrayView text, SocketTable table)
{
    std::vector<SocketEntry> entries;
    while (!text.isEmpty()) {
        const qsizetype newline = text.indexOf('\n');
        const QByteArrayView line = newline < 0 ? text : text.first(newline);
        text = newline < 0 ? QByteArrayView() : text.sliced(newline + 1);
        // The heading has no numbers where they should be, so it is no entry.
        auto entry = table.protocol == SocketProtocol::Unix ? readUnixLine(line) : readInetLine(line, table);
        if (entry)
            entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace sockeye
