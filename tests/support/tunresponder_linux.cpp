// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tunresponder.h"

#include "core/protocol/icmp/message.h"
#include "tests/support/privatenetwork.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int headerSize = 20;

QByteArray ipv4Packet(const QHostAddress &from, const QHostAddress &to, const QByteArray &message)
{
    QByteArray packet(headerSize, '\0');
    packet[0] = 0x45;
    qToBigEndian(quint16(headerSize + message.size()), packet.data() + 2);
    packet[8] = 57; // what is left of its TTL
    packet[9] = 1; // ICMP
    qToBigEndian(from.toIPv4Address(), packet.data() + 12);
    qToBigEndian(to.toIPv4Address(), packet.data() + 16);
    qToBigEndian(internetChecksum(packet), packet.data() + 10);
    return packet + message;
}

} // namespace

QByteArray TunEcho::reply(int changed) const
{
    QByteArray payload = packet.sliced(headerSize + icmpHeaderSize);
    if (changed >= 0)
        payload[changed] = char(~payload[changed]);
    return ipv4Packet(destination, source, encodeIcmpEcho(IcmpVersion::V4, true, identifier, sequence, payload));
}

QByteArray TunEcho::replyAs(quint16 otherIdentifier, quint16 otherSequence) const
{
    return ipv4Packet(destination, source,
                      encodeIcmpEcho(IcmpVersion::V4, true, otherIdentifier, otherSequence,
                                     packet.sliced(headerSize + icmpHeaderSize)));
}

QByteArray TunEcho::error(const QHostAddress &from, quint8 type, quint8 code, quint32 rest, int quoted) const
{
    QByteArray message(icmpHeaderSize, '\0');
    message[0] = char(type);
    message[1] = char(code);
    qToBigEndian(rest, message.data() + 4);
    message += packet.left(headerSize + quoted);
    qToBigEndian(internetChecksum(message), message.data() + 2);
    return ipv4Packet(from, source, message);
}

struct TunResponder::Private {
    struct Held {
        MonotonicTime due;
        QByteArray packet;
    };

    Behaviour behaviour;
    bool hearsUdp = false;
    QString problem;
    int device = -1;
    int stop = -1;
    std::vector<Held> held;
    std::thread thread;

    QString open();
    void run();
    void take(QByteArray packet);
    void sendDue();
};

QString TunResponder::Private::open()
{
    device = ::open("/dev/net/tun", O_RDWR | O_CLOEXEC | O_NONBLOCK);
    if (device < 0)
        return u"TUN devices are not to be had here: %1."_s.arg(QString::fromLocal8Bit(std::strerror(errno)));
    ifreq request{};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    std::strcpy(request.ifr_name, "echo0");
    if (::ioctl(device, TUNSETIFF, &request) < 0)
        return u"A TUN device may not be made here: %1."_s.arg(QString::fromLocal8Bit(std::strerror(errno)));
    for (const QString &command : {u"link set lo up"_s, u"addr add 10.7.0.1/16 dev echo0"_s, u"link set echo0 up"_s}) {
        if (const QString wrong = runIp(command.split(u' ')); !wrong.isEmpty())
            return wrong;
    }
    stop = ::eventfd(0, EFD_CLOEXEC);
    return {};
}

void TunResponder::Private::take(QByteArray packet)
{
    if (packet.size() < headerSize + icmpHeaderSize || packet[0] != 0x45)
        return;
    const bool isEcho = packet[9] == 1 && packet[headerSize] == 8;
    const bool isUdp = packet[9] == 17;
    if (!isEcho && !(isUdp && hearsUdp))
        return;
    TunEcho echo;
    echo.source = QHostAddress(qFromBigEndian<quint32>(packet.constData() + 12));
    echo.destination = QHostAddress(qFromBigEndian<quint32>(packet.constData() + 16));
    echo.timeToLive = quint8(packet[8]);
    const int at = headerSize + (isEcho ? 4 : 0);
    echo.identifier = qFromBigEndian<quint16>(packet.constData() + at);
    echo.sequence = qFromBigEndian<quint16>(packet.constData() + at + 2);
    echo.packet = std::move(packet);
    for (const Answer &answer : behaviour(echo))
        held.push_back({Clock::system().monotonic() + answer.delay, answer.packet});
}

void TunResponder::Private::sendDue()
{
    const MonotonicTime now = Clock::system().monotonic();
    std::stable_sort(held.begin(), held.end(), [](const Held &a, const Held &b) { return a.due < b.due; });
    std::size_t sent = 0;
    for (; sent < held.size() && held[sent].due <= now; ++sent) {
        if (::write(device, held[sent].packet.constData(), std::size_t(held[sent].packet.size())) < 0)
            break;
    }
    held.erase(held.begin(), held.begin() + std::ptrdiff_t(sent));
}

void TunResponder::Private::run()
{
    std::array<char, 66'000> buffer;
    for (;;) {
        sendDue();
        int patience = -1;
        if (!held.empty()) {
            const auto left = held.front().due - Clock::system().monotonic();
            patience = std::max(0, int(std::chrono::ceil<std::chrono::milliseconds>(left).count()));
        }
        std::array<pollfd, 2> watched{pollfd{device, POLLIN, 0}, pollfd{stop, POLLIN, 0}};
        ::poll(watched.data(), watched.size(), patience);
        if (watched[1].revents != 0)
            return;
        for (ssize_t size = 0; (size = ::read(device, buffer.data(), buffer.size())) > 0;)
            take(QByteArray(buffer.data(), qsizetype(size)));
    }
}

TunResponder::TunResponder(Behaviour behaviour, Hears hears)
    : m_private(std::make_unique<Private>())
{
    m_private->behaviour = std::move(behaviour);
    m_private->hearsUdp = hears == Hears::EchoesAndUdp;
    m_private->problem = m_private->open();
    if (m_private->problem.isEmpty())
        m_private->thread = std::thread([this] { m_private->run(); });
}

TunResponder::~TunResponder()
{
    if (m_private->thread.joinable()) {
        const quint64 one = 1;
        [[maybe_unused]] const ssize_t told = ::write(m_private->stop, &one, sizeof one);
        m_private->thread.join();
    }
    for (const int descriptor : {m_private->device, m_private->stop}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

QString TunResponder::problem() const
{
    return m_private->problem;
}

} // namespace sockeye
